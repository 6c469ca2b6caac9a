// A rejection is read a second time too, and says what remains possible.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { ParentPages } from '../pages/parent.mjs';
import { StaffPages } from '../pages/staff.mjs';
import { journey } from '../support/journey.mjs';
import { readLetter } from '../support/letter.mjs';
import { newParent } from '../support/people.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = journey();

test('a rejection goes past a second person, can be sent back, and reaches the parent with its reason', async () => {
  const { nl } = frame;
  let number;
  await frame.visit({ device: PHONE }, async (visitor) => {
    await new DemoPage(visitor, nl).asNewParent(2);
    const parent = new ParentPages(visitor, nl);
    await parent.register(newParent(2));
    number = await parent.number();
  });
  const propose = (remark) =>
    frame.visit({ device: DESKTOP }, async (visitor) => {
      await new DemoPage(visitor, nl).asHandler(0);
      const staff = new StaffPages(visitor, nl);
      await staff.openDossier(number);
      if (remark === undefined) {
        await staff.openFacts();
        await staff.addYear(2013);
        await staff.fillFacts({ grond: 'geen', 'teruggevorderd bedrag': '900', 'nog niet betaald deel': '0' }, 2013);
        await staff.fillFacts({ uitsluitingsgrond: 'geen uitsluiting' });
        await staff.saveFacts('Beschikking van 3 mei 2014');
      }
      await staff.workOut('first-review');
      await visitor.sees(nl.t('step-rejection'));
      await staff.propose(remark);
    });
  await propose();
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    await new DemoPage(visitor, nl).asReviewer(0);
    const staff = new StaffPages(visitor, nl);
    await staff.openProposal(number);
    await staff.giveBack('Is ook gekeken naar 2012?');
  });
  await propose('Ook naar 2012 gekeken: er was geen terugvordering.');
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    await new DemoPage(visitor, nl).asReviewer(1);
    const staff = new StaffPages(visitor, nl);
    await staff.openProposal(number);
    await staff.approve();
  });
  await frame.visit({ device: PHONE }, async (visitor) => {
    await new DemoPage(visitor, nl).asNewParent(2);
    const parent = new ParentPages(visitor, nl);
    await parent.openCase();
    await visitor.sees(nl.t('case-rejected'));
    const text = await readLetter((await parent.letter()).bytes);
    assert.match(text, /bezwaar/i);
    await parent.readExplanation();
    await visitor.sees(nl.t('explanation-steps'));
  });
});
