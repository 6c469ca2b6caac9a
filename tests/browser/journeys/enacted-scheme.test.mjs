// The same road under the enacted scheme, on PostgreSQL, with the worked figure of three years (V5): 34.247,08 in
// all, of which 30.000,00 was paid after the first review.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { ParentPages } from '../pages/parent.mjs';
import { StaffPages } from '../pages/staff.mjs';
import { journey } from '../support/journey.mjs';
import { readLetter } from '../support/letter.mjs';
import { newParent } from '../support/people.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = journey({ engine: 'postgres', today: '2023-02-01', scheme: 'wht-compensatie' });

const bias = { grond: 'vooringenomenheid', 'nog niet betaald deel': '0' };
const years = {
  2009: { ...bias, 'teruggevorderd bedrag': '6.510' },
  2010: { ...bias, 'teruggevorderd bedrag': '9.570' },
  2011: { ...bias, 'teruggevorderd bedrag': '4.700', 'nog niet betaald deel': '4.700' },
};
const wholeCase = {
  'dagtekening eerste nadelige beschikking': '04-07-2011',
  'dagtekening eerste toekennende beschikking': '09-08-2021',
  'betaalde invorderingskosten': '287,40',
  'rente over kinderopvangtoeslag': '1.845,60',
};

test('a case under the enacted scheme comes out to the cent, on the page and in the letter', async () => {
  const { nl } = frame;
  let number;
  const decide = async (step, amount) => {
    await frame.visit({ device: DESKTOP }, async (visitor) => {
      await new DemoPage(visitor, nl).asHandler(1);
      const staff = new StaffPages(visitor, nl);
      await staff.openDossier(number);
      await staff.workOut(step);
      await visitor.sees(amount);
      await staff.propose();
    });
    await frame.visit({ device: DESKTOP }, async (visitor) => {
      await new DemoPage(visitor, nl).asReviewer(1);
      const staff = new StaffPages(visitor, nl);
      await staff.openProposal(number);
      await staff.approve();
    });
  };

  await frame.visit({ device: PHONE }, async (visitor) => {
    await new DemoPage(visitor, nl).asNewParent(1);
    const parent = new ParentPages(visitor, nl);
    await parent.register({ ...newParent(1), years: Object.keys(years) });
    number = await parent.number();
  });
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    await new DemoPage(visitor, nl).asHandler(1);
    const staff = new StaffPages(visitor, nl);
    await staff.openDossier(number);
    await staff.openFacts();
    for (const [year, facts] of Object.entries(years)) {
      await staff.showYear(year);
      await staff.fillFacts(facts, year);
    }
    await staff.fillFacts(wholeCase);
    await staff.saveFacts('Beschikkingen over 2009, 2010 en 2011');
  });
  await decide('first-review', '€ 30.000,00');
  await decide('full-assessment', '€ 4.247,08');
  await frame.visit({ device: PHONE }, async (visitor) => {
    await new DemoPage(visitor, nl).asNewParent(1);
    const parent = new ParentPages(visitor, nl);
    await parent.openCase();
    const parts = ['16.080,00', '5.195,00', '10.500,00', '287,40', '1.845,60', '34.247,08', '4.247,08'];
    await visitor.sees(...parts);
    const text = await readLetter((await parent.letter()).bytes);
    for (const part of parts) assert.ok(text.includes(part), `the letter does not say ${part}:\n${text}`);
  });
  const verified = await frame.server.herstel('verify');
  assert.equal(verified.code, 0, verified.output);
});
