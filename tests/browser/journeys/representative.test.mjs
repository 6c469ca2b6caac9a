// Acting for another: an office registers somebody, and somebody whom a parent trusts reads, chooses and can be stopped.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { ParentPages } from '../pages/parent.mjs';
import { journey } from '../support/journey.mjs';
import { newParent } from '../support/people.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = journey();

for (const device of [DESKTOP, PHONE]) {
  test(`an office registers somebody, and sees nothing of them by that alone (${device.name})`, async () => {
    const { nl } = frame;
    const person = newParent(device === PHONE ? 31 : 32);
    await frame.visit({ device, expected: [404] }, async (visitor) => {
      await new DemoPage(visitor, nl).asOther('demo-group-representatives');
      await visitor.follow(nl.t('registration-for-another'));
      assert.equal(visitor.path, '/namens/aanmelden');
      await visitor.press(nl.t('intake-button'));
      await visitor.sees(nl.t('refusal-required'));
      await visitor.fill(nl.t('intake-name'), person.name);
      await visitor.fill(nl.t('intake-bsn'), person.citizenNumber);
      await visitor.fill(nl.t('intake-born-on'), person.bornOn);
      await visitor.choose(nl.t('intake-by-authorised'));
      await visitor.fill(nl.t('intake-by-name'), 'Kantoor Verzonnen');
      await visitor.press(nl.t('intake-button'));
      await visitor.sees('Het nummer is H-');
      const number = await new ParentPages(visitor, nl).number();
      await visitor.open(`/namens/${number}`);
      await visitor.sees(nl.t('error-not-found-title'));
    });
  });
}

for (const [n, device, scripts, note] of [
  [1, PHONE, true, 'demo-kind-awarded'],
  [2, DESKTOP, false, 'demo-kind-rejected'],
]) {
  const how = `${device.name}, ${scripts ? 'with' : 'without'} scripts`;

  test(`somebody whom a parent trusts chooses for them, until the parent stops it (${how})`, async () => {
    const { nl } = frame;
    const helper = newParent(n);
    const wait = nl.t('choice-first-review-wait');
    let number;
    await frame.visit({ device, scripts }, async (visitor) => {
      await new DemoPage(visitor, nl).asNewParent(n);
      await new ParentPages(visitor, nl).register(helper);
    });
    await frame.visit({ device, scripts }, async (visitor) => {
      await new DemoPage(visitor, nl).asParent(nl.t(note));
      const parent = new ParentPages(visitor, nl);
      await parent.openCase();
      number = await parent.number();
      await visitor.follow(nl.t('case-access-link'));
      await visitor.follow(nl.t('access-give-mandate'));
      await visitor.fill(nl.t('mandate-name'), helper.name);
      await visitor.fill(nl.t('mandate-bsn'), helper.citizenNumber);
      await visitor.choose(nl.t('mandate-kind-helper'));
      await visitor.choose(nl.t('mandate-read'));
      await visitor.choose(nl.t('mandate-choose'));
      await visitor.choose(nl.t('mandate-end-open'));
      await visitor.press(nl.t('mandate-button'));
      await visitor.sees(nl.t('access-just-given'), helper.name);
    });
    await frame.visit({ device, scripts }, async (visitor) => {
      await new DemoPage(visitor, nl).asNewParent(n);
      await visitor.open('/namens');
      await visitor.click(visitor.page.locator(`main a[href="/namens/${number}"]`).first());
      await visitor.sees(nl.t('case-choose'));
      await new ParentPages(visitor, nl).choose(wait);
      await visitor.sees(nl.t('case-just-chose-theirs'));
      assert.equal(visitor.path, `/namens/${number}`);
    });
    await frame.visit({ device, scripts, expected: [404] }, async (visitor) => {
      await new DemoPage(visitor, nl).asParent(nl.t(note));
      await visitor.open('/mijn-zaak');
      const chosen = await visitor.text(visitor.page.locator('#choose .utrecht-spotlight-section').first());
      assert.ok(chosen.includes(wait), chosen);
      await visitor.open('/mijn-zaak/meekijken');
      await visitor.press(nl.t('access-stop'), visitor.page.locator('main li', { hasText: helper.name }).first());
      await visitor.sees(nl.t('access-just-stopped'));
    });
    await frame.visit({ device, scripts, expected: [404] }, async (visitor) => {
      await new DemoPage(visitor, nl).asNewParent(n);
      await visitor.open('/namens');
      await visitor.sees(nl.t('represented-nobody'));
      await visitor.open(`/namens/${number}`);
      await visitor.sees(nl.t('error-not-found-title'));
    });
  });
}
