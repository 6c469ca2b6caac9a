// Who may see what: staff arrange it, a municipality and an organisation that acts for a parent see no further.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { StaffPages } from '../pages/staff.mjs';
import { journey } from '../support/journey.mjs';
import { newParent } from '../support/people.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = journey();

/** The number of the dossier at this place in the work list, from 0. */
async function numberAt(visitor, place) {
  await visitor.open('/werk/lijst');
  const links = visitor.page.locator('main a[href^="/werk/dossier/"]');
  const found = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href').match(/H-\d{4}-\d{5}/)[0]));
  return [...new Set(found)][place];
}

for (const device of [DESKTOP, PHONE]) {
  test(`staff tell a relation, record a reason, protect a dossier and open it all the same (${device.name})`, async () => {
    const { nl } = frame;
    const t = (key, values) => nl.t(key, values);
    let number;
    await frame.visit({ device }, async (visitor) => {
      await new DemoPage(visitor, nl).asHandler(0);
      // Emergency access of the first journey lasts longer than the second.
      number = await numberAt(visitor, device === PHONE ? 1 : 0);
      await new StaffPages(visitor, nl).openDossier(number);
      await visitor.follow(t('looks-link'));
      await visitor.keepPicture(`looks-${device.name}`);
      await visitor.follow(t('relation-add'));
      await visitor.press(t('relation-save'));
      await visitor.sees(t('refusal-not-a-choice'));
      await visitor.choose(t('relation-child'));
      await visitor.fill(t('relation-name'), 'Noor Verzonnen');
      await visitor.fill(t('relation-source'), 'de ouder');
      await visitor.keepPicture(`relation-${device.name}`);
      await visitor.press(t('relation-save'));
      await visitor.sees('Noor Verzonnen');
      await visitor.follow(t('relation-correct'));
      await visitor.press(t('relation-save'));
      await visitor.follow(t('basis-add'));
      await visitor.keepPicture(`basis-${device.name}`);
      await visitor.choose(t('basis-kind-law'));
      await visitor.fill(t('basis-article'), 'Wht 2.21');
      await visitor.choose(t('basis-audience-operation'));
      await visitor.press(t('basis-save'));
      await visitor.sees('Wht 2.21');
      await visitor.follow(t('protection-link'));
      await visitor.fill(t('protection-reason'), 'Iemand zoekt deze ouder.');
      await visitor.keepPicture(`protection-${device.name}`);
      await visitor.press(t('protection-set'));
      await visitor.open(`/werk/dossier/${number}/ik-ken-deze-persoon`);
      await visitor.keepPicture(`conflict-${device.name}`);
      await visitor.press(t('conflict-button'));
      await visitor.sees(t('refusal-required'));
    });
    await frame.visit({ device }, async (visitor) => {
      await new DemoPage(visitor, nl).asHandler(1);
      await visitor.open(`/werk/dossier/${number}`);
      await visitor.sees(t('error-not-found-title'));
      await visitor.open('/werk');
      await visitor.follow(t('nav-emergency'));
      await visitor.press(t('emergency-button'));
      await visitor.fill(t('emergency-number'), number);
      await visitor.fill(t('emergency-reason'), 'Er is dreiging aan de deur.');
      await visitor.choose('1 uur');
      await visitor.keepPicture(`emergency-${device.name}`);
      await visitor.press(t('emergency-button'));
      assert.equal(visitor.path, `/werk/dossier/${number}`);
      await visitor.sees('Er is dreiging aan de deur.');
      await visitor.keepPicture(`opened-${device.name}`);
    });
    await frame.visit({ device }, async (visitor) => {
      await new DemoPage(visitor, nl).asHandler(0);
      await visitor.open(`/werk/dossier/${number}/bescherming`);
      await visitor.fill(t('protection-reason'), 'Het gevaar is voorbij.');
      await visitor.press(t('protection-lift'));
    });
  });

  test(`an office that acts for a parent sees on every page for whom (${device.name})`, async () => {
    const { nl } = frame;
    await frame.visit({ device }, async (visitor) => {
      await new DemoPage(visitor, nl).asOther('demo-group-representatives');
      assert.equal(visitor.path, '/namens');
      await visitor.keepPicture(`represented-${device.name}`);
      await visitor.click(visitor.page.locator('main a[href^="/namens/"]').first());
      const start = visitor.path;
      await visitor.keepPicture(`acting-${device.name}`);
      const links = await visitor.page.locator('main a[href^="/namens/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      for (const path of new Set([start, ...links.map((link) => link.split('#')[0])])) {
        if (path.includes('/documenten/')) continue;
        await visitor.open(path);
        const text = await visitor.text(visitor.page.locator('body'));
        assert.ok(text.includes('U treedt op voor'), `${path} does not say for whom`);
      }
    });
  });

  test(`the desks of a municipality see what is theirs (${device.name})`, async () => {
    const { nl } = frame;
    let card;
    await frame.visit({ device }, async (visitor) => {
      await new DemoPage(visitor, nl).asOther('demo-group-municipal', 0);
      assert.equal(visitor.path, '/gemeente');
      await visitor.keepPicture(`desk-${device.name}`);
      await visitor.click(visitor.page.locator('main a[href^="/gemeente/ouder/"]').first());
      card = visitor.path;
      await visitor.press(nl.t('note-button'));
      await visitor.choose(nl.t('life-housing'));
      await visitor.fill(nl.t('note-words'), 'Zoekt een huis met Pauwenstaart.');
      await visitor.press(nl.t('note-button'));
      await visitor.sees('Pauwenstaart');
      await visitor.keepPicture(`card-${device.name}`);
    });
    await frame.visit({ device }, async (visitor) => {
      await new DemoPage(visitor, nl).asOther('demo-group-municipal', 1);
      await visitor.sees(nl.t('desk-collection-closed'));
      await visitor.keepPicture(`collection-${device.name}`);
      await visitor.open(card);
      const text = await visitor.text();
      assert.ok(!text.includes('Pauwenstaart'), text);
    });
  });
}

for (const device of [DESKTOP, PHONE]) {
  test(`a parent is registered on the telephone, with the plain question (${device.name})`, async () => {
    const { nl } = frame;
    await frame.visit({ device }, async (visitor) => {
      await new DemoPage(visitor, nl).asHandler(0);
      await visitor.follow(nl.t('nav-intake'));
      await visitor.press(nl.t('intake-button'));
      await visitor.keepPicture(`intake-refused-${device.name}`);
      const parent = newParent(device === PHONE ? 41 : 42);
      await visitor.fill(nl.t('intake-name'), parent.name);
      await visitor.fill(nl.t('intake-bsn'), parent.citizenNumber);
      await visitor.fill(nl.t('intake-born-on'), parent.bornOn);
      await visitor.choose(nl.t('contact-no'));
      await visitor.keepPicture(`intake-${device.name}`);
      await visitor.press(nl.t('intake-button'));
      await visitor.sees('Het nummer is H-');
    });
  });
}
