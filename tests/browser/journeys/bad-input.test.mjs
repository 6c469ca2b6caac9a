// What cannot be right gets a sentence at the field, and nothing is stored.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { ParentPages } from '../pages/parent.mjs';
import { StaffPages } from '../pages/staff.mjs';
import { journey } from '../support/journey.mjs';
import { newParent } from '../support/people.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = journey();

/** Registers somebody and answers the dossier number. */
async function registered(n) {
  let number;
  await frame.visit({ device: PHONE }, async (visitor) => {
    await new DemoPage(visitor, frame.nl).asNewParent(n);
    const parent = new ParentPages(visitor, frame.nl);
    await parent.register({ ...newParent(n), years: [2013] });
    number = await parent.number();
  });
  return number;
}

/** Opens the facts of a dossier as the n-th case handler and does something there. */
async function atFacts(visitor, handler, number) {
  await new DemoPage(visitor, frame.nl).asHandler(handler);
  const staff = new StaffPages(visitor, frame.nl);
  await staff.openDossier(number);
  await staff.openFacts();
  await staff.showYear(2013);
  return staff;
}

test('amounts and dates that cannot be get a sentence each, at once, and nothing of the form is stored', async () => {
  const { nl } = frame;
  const number = await registered(1);
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    const staff = await atFacts(visitor, 0, number);
    await staff.fillFacts({ 'teruggevorderd bedrag': '-1', 'rente in de beschikking': 'veel', 'nog niet betaald deel': '100' }, 2013);
    await staff.fillFacts({ 'dagtekening eerste nadelige beschikking': '31-02-2014' });
    await staff.saveFacts('Beschikking van 10 maart 2014');
    await visitor.sees(nl.t('refusal-too-low'), nl.t('refusal-not-an-amount'), nl.t('refusal-no-such-day'));
    const kept = visitor.region(nl.t('facts-form-year', { year: 2013 })).getByLabel(nl.t('attribute-rente-in-de-beschikking'));
    assert.equal(await kept.and(visitor.page.locator('input')).inputValue(), 'veel');
    await visitor.open(`/werk/dossier/${number}`);
    await visitor.sees(nl.t('dossier-no-facts'));
  });
});

test('who saves after somebody else sees what changed, keeps what was typed, and decides again', async () => {
  const { nl } = frame;
  const number = await registered(2);
  await frame.visit({ device: DESKTOP }, async (first) => {
    const slow = await atFacts(first, 0, number);
    await frame.visit({ device: DESKTOP }, async (second) => {
      const quick = await atFacts(second, 1, number);
      await quick.fillFacts({ 'teruggevorderd bedrag': '8000' }, 2013);
      await quick.saveFacts('Beschikking van 10 maart 2014');
    });
    await slow.fillFacts({ 'rente in de beschikking': '400' }, 2013);
    await slow.saveFacts('Beschikking van 10 maart 2014');
    await first.sees(nl.t('refusal-stale'), nl.t('facts-changed-title'));
    // Nothing of the late form was stored; a second time it is, together with what the other wrote.
    await first.press(nl.t('facts-save-button'));
    await first.sees('€ 8.000,00', '€ 400,00');
  });
});

test('who is registered cannot register again', async () => {
  const { nl } = frame;
  await registered(3);
  await frame.visit({ device: PHONE }, async (visitor) => {
    await new DemoPage(visitor, nl).asNewParent(4);
    const parent = new ParentPages(visitor, nl);
    await parent.register({ ...newParent(4), citizenNumber: newParent(3).citizenNumber });
    await visitor.sees(nl.t('refusal-already-registered'));
    await visitor.open('/mijn-zaak');
    assert.equal(visitor.path, '/aanmelden');
  });
});
