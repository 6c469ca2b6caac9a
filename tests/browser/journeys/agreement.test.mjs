// From the first review to a settlement agreement: drawn up by one, let go by a second, signed by the parent on a phone and
// by the operation. And a rejected parent who goes on with the help of their municipality.

import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { ParentPages } from '../pages/parent.mjs';
import { StaffPages } from '../pages/staff.mjs';
import { journey } from '../support/journey.mjs';
import { newParent } from '../support/people.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = journey();

const asParent = (index, walk) =>
  frame.visit({ device: PHONE }, async (visitor) => {
    await new DemoPage(visitor, frame.nl).asNewParent(index);
    await walk(visitor, new ParentPages(visitor, frame.nl));
  });
const asStaff = (kind, walk) =>
  frame.visit({ device: DESKTOP }, async (visitor) => {
    const demo = new DemoPage(visitor, frame.nl);
    await (kind === 'handler' ? demo.asHandler(0) : demo.asReviewer(0));
    await walk(visitor, new StaffPages(visitor, frame.nl));
  });

/** A registered parent whose first review is decided; gives the number of the dossier. */
async function reviewed(index, facts) {
  let number;
  await asParent(index, async (_, parent) => {
    await parent.register(newParent(index));
    number = await parent.number();
  });
  await asStaff('handler', async (_, staff) => {
    await staff.openDossier(number);
    await staff.openFacts();
    await staff.addYear(2013);
    await staff.fillFacts(facts, 2013);
    await staff.fillFacts({ uitsluitingsgrond: 'geen uitsluiting' });
    await staff.saveFacts('Beschikking van 10 maart 2014');
    await staff.workOut('first-review');
    await staff.propose();
  });
  await asStaff('reviewer', async (_, staff) => {
    await staff.openProposal(number);
    await staff.approve();
  });
  return number;
}

test('from the first review to an agreement that both sign', async () => {
  const { nl } = frame;
  const number = await reviewed(1, {
    grond: 'vooringenomenheid',
    'teruggevorderd bedrag': '8.000,00',
    'rente in de beschikking': '400',
    'nog niet betaald deel': '0',
  });
  const road = `/werk/dossier/${number}/weg`;
  await asStaff('handler', async (visitor) => {
    await visitor.open(road);
    await visitor.fill(nl.t('settlement-words'), 'Wij bellen u over een jaar.');
    await visitor.press(nl.t('settlement-draft'));
    await visitor.sees(nl.t('settlement-in-preparation'));
    await visitor.keepPicture('agreement-handler');
  });
  await asStaff('reviewer', async (visitor) => {
    await visitor.open(road);
    await visitor.press(nl.t('settlement-offer'));
    await visitor.sees(nl.t('settlement-offered'));
    await visitor.keepPicture('agreement-offered');
  });
  await asParent(1, async (visitor, parent) => {
    await parent.openCase();
    await visitor.follow(nl.t('own-road-link'));
    await visitor.sees(nl.t('settlement-stays'), 'Wij bellen u over een jaar.');
    await visitor.keepPicture('parent-agreement');
    await visitor.press(nl.t('settlement-sign'));
    await visitor.sees('Getekend.', nl.t('settlement-take-back'));
  });
  await asStaff('reviewer', async (visitor) => {
    await visitor.open(road);
    await visitor.press(nl.t('settlement-sign-for-operation'));
    await visitor.sees('Getekend.');
  });
});

test('a rejected parent goes on with the help of the municipality', async () => {
  const { nl } = frame;
  await reviewed(2, { grond: 'geen', 'teruggevorderd bedrag': '900', 'nog niet betaald deel': '0' });
  await asParent(2, async (visitor, parent) => {
    await parent.openCase();
    await visitor.sees(nl.t('case-rejected'));
    await visitor.choose(nl.t('help-contact-later'));
    await parent.choose(nl.t('choice-first-review-help'));
    await visitor.sees(nl.t('case-just-chose'));
    await visitor.sees(nl.t('case-help-arranging'));
  });
});
