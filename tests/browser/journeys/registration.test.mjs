// A parent registers: on a phone and at a desk, with and without script.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { ParentPages } from '../pages/parent.mjs';
import { journey } from '../support/journey.mjs';
import { newParent } from '../support/people.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = journey();

const ways = [
  { device: PHONE, scripts: true, years: [2012, 2013] },
  { device: PHONE, scripts: false, years: [] },
  { device: DESKTOP, scripts: true, years: [] },
  { device: DESKTOP, scripts: false, years: [2014] },
];

for (const [index, { device, scripts, years }] of ways.entries()) {
  const how = `${device.name}, ${scripts ? 'with' : 'without'} script, ${years.length ? years.join(' and ') : 'years unknown'}`;
  test(`a parent registers and sees where the case is (${how})`, async () => {
    const { nl } = frame;
    await frame.visit({ device, scripts }, async (visitor) => {
      const parent = new ParentPages(visitor, nl);
      await new DemoPage(visitor, nl).asNewParent(index + 1);
      await parent.register({ ...newParent(index + 1), years, story: 'Ik kreeg een brief en begreep hem niet.' });
      assert.equal(visitor.path, '/mijn-zaak');
      await visitor.sees(
        nl.t('case-just-registered'),
        newParent(index + 1).name,
        nl.t('case-where'),
        nl.t('step-first-review'),
        nl.t('step-full-assessment'),
        nl.t('case-how-long'),
        nl.t('case-no-decision'),
      );
      await parent.number();
      // Told once: the story stands where the parent can find it back.
      await visitor.follow(nl.t('case-facts-link'));
      await visitor.sees('Ik kreeg een brief en begreep hem niet.', ...years.map(String));
    });
  });
}

test('a wrong citizen number gets a sentence at the field, keeps what was typed, and stores nothing', async () => {
  const { nl } = frame;
  await frame.visit({ device: PHONE }, async (visitor) => {
    const parent = new ParentPages(visitor, nl);
    await new DemoPage(visitor, nl).asNewParent(5);
    const person = newParent(5);
    const wrong = `${person.citizenNumber.slice(0, 8)}${(Number(person.citizenNumber[8]) + 1) % 10}`;
    await parent.register({ ...person, citizenNumber: wrong, bornOn: '31-02-1985', years: [2013] });
    assert.equal(visitor.path, '/aanmelden');
    await visitor.sees(nl.t('error-summary-heading'), nl.t('refusal-bsn-eleven-proof'), nl.t('refusal-no-such-day'));
    const field = visitor.page.getByLabel(nl.t('registration-bsn'));
    assert.equal(await field.inputValue(), wrong);
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    // The sentence above the form leads to the field it is about.
    await visitor.page.getByRole('alert').getByRole('link', { name: nl.t('refusal-bsn-eleven-proof') }).click();
    assert.equal(await field.evaluate((element) => element === document.activeElement), true);
    await visitor.open('/mijn-zaak');
    assert.equal(visitor.path, '/aanmelden', 'nothing may be stored after a refusal');
  });
});
