// From one handler to another, with the note that goes with it and the word to the parent; and a plan with a breach.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { ParentPages } from '../pages/parent.mjs';
import { journey } from '../support/journey.mjs';
import { newParent } from '../support/people.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = journey();

/** The names of the case handlers whom one can become. */
async function handlers(visitor, title) {
  await visitor.open('/demo');
  const buttons = await visitor.region(title).getByRole('button').allInnerTexts();
  return buttons.map((text) => text.split('\n')[0].trim());
}

test('a team lead hands a dossier over, the next handler reads the note first, and the parent knows who and why', async () => {
  const { nl } = frame;
  const t = (key, values) => nl.t(key, values);
  let number;
  await frame.visit({ device: PHONE }, async (visitor) => {
    const parent = new ParentPages(visitor, nl);
    await new DemoPage(visitor, nl).asNewParent(1);
    await parent.register({ ...newParent(1), years: [2013], story: 'Ik moest alles terugbetalen.' });
    number = await parent.number();
  });
  const path = `/werk/dossier/${number}`;
  let next;
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    const names = await handlers(visitor, t('demo-group-handlers'));
    await new DemoPage(visitor, nl).asOther('demo-group-leads');
    await visitor.open(`${path}/overdracht`);
    const list = visitor.page.getByRole('group', { name: t('handover-handler') });
    const free = await list.locator('label').allInnerTexts();
    next = names.findIndex((name) => free.includes(name));
    assert.ok(next >= 0, `${names} ${free}`);
    await visitor.press(t('handover-button'));
    await visitor.sees(t('refusal-required'));
    await visitor.choose(names[next]);
    await visitor.choose(t('handover-reason-caseload'));
    await visitor.fill(t('handover-words'), 'Uw behandelaar heeft te veel zaken.');
    await visitor.fill(t('handover-agreed'), 'Elke maand bellen.');
    await visitor.fill(t('handover-matters'), 'Niet op maandag bellen.');
    await visitor.fill(t('handover-open'), 'De brief van 2014.');
    await visitor.keepPicture('handover');
    await visitor.press(t('handover-button'));
    assert.equal(visitor.path, path);
  });
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    await new DemoPage(visitor, nl).asHandler(next);
    await visitor.open(path);
    await visitor.sees('Niet op maandag bellen.', t('handover-taken'));
    await visitor.keepPicture('handover-note');
    await visitor.press(t('handover-taken'));
    await visitor.follow(t('plan-link'));
    await visitor.fill(t('plan-what'), 'Wij bellen u over de brief.');
    await visitor.choose(t('owner-operation'));
    await visitor.fill(t('plan-due-on'), '01-12-2026');
    await visitor.choose(t('plan-by-word-phone'));
    await visitor.press(t('plan-add-button'));
    await visitor.sees('Wij bellen u over de brief.', t('agreement-open'));
    await visitor.keepPicture('plan-staff');
  });
  await frame.visit({ device: PHONE }, async (visitor) => {
    await visitor.open('/demo');
    await visitor.fill(t('demo-day-label'), '02-12-2026');
    await visitor.press(t('demo-day-button'));
  });
  await frame.visit({ device: PHONE }, async (visitor) => {
    await new DemoPage(visitor, nl).asNewParent(1);
    await visitor.open('/mijn-zaak');
    await visitor.page.getByText(t('case-persons-before'), { exact: true }).click();
    await visitor.sees('Uw behandelaar heeft te veel zaken.');
    await visitor.keepPicture('case-handler-changed');
    await visitor.follow(t('plan-link'));
    await visitor.sees('Wij bellen u over de brief.', 'Niet nagekomen sinds 2 december 2026');
    await visitor.keepPicture('plan-parent');
  });
});
