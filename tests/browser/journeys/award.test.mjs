// One case from registration to the amount of the full assessment, with everybody who has a share in it.

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
let number;

/** One benefit year: 38.000 reclaimed with 2.000 interest, all paid. */
const year = {
  grond: 'vooringenomenheid',
  'teruggevorderd bedrag': '38.000,00',
  'rente in de beschikking': '2000',
  'nog niet betaald deel': '0',
};
const wholeCase = {
  uitsluitingsgrond: 'geen uitsluiting',
  'dagtekening eerste nadelige beschikking': '10-03-2014',
  'dagtekening eerste toekennende beschikking': '20-09-2021',
  'kosten van rechtsbijstand': '1.250,00',
};

/**
 * By hand, after the policy of 2021: claims 40.000 + 30% 12.000 + 16 started half years (10 March 2014 to 20 September
 * 2021) of 500 = 8.000 + legal costs 1.250 = 61.250; 30.000 was paid after the first review, so 31.250 remains.
 */
const TOTAL = '€ 61.250,00';
const REMAINDER = '€ 31.250,00';
const LUMP_SUM = '€ 30.000,00';

/** A photo of a telephone: the head of a JPEG with the mark of a camera. */
const photo = {
  name: 'IMG_0001.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from('ffd8ffe1001045786966' + '00004d4d002a00000008' + 'ffc00011081f402ee00301220002110103110100', 'hex'),
};

const as = (device, walk) => frame.visit({ device }, walk);
const asParent = (walk) =>
  as(PHONE, async (visitor) => {
    await new DemoPage(visitor, frame.nl).asNewParent(1);
    await walk(visitor, new ParentPages(visitor, frame.nl));
  });
const asStaff = (kind, index, walk) =>
  as(DESKTOP, async (visitor) => {
    const demo = new DemoPage(visitor, frame.nl);
    await (kind === 'handler' ? demo.asHandler(index) : demo.asReviewer(index));
    await walk(visitor, new StaffPages(visitor, frame.nl));
  });

test('a parent registers', async () => {
  await asParent(async (visitor, parent) => {
    await parent.register(newParent(1));
    number = await parent.number();
  });
});

test('a case handler completes the facts and proposes the first review', async () => {
  await asStaff('handler', 0, async (visitor, staff) => {
    await staff.openDossier(number);
    await staff.openFacts();
    await staff.addYear(2013);
    await staff.fillFacts(year, 2013);
    await staff.fillFacts(wholeCase);
    await staff.saveFacts('Beschikking van 10 maart 2014');
    await visitor.sees('Beschikking van 10 maart 2014');
    await staff.workOut('first-review');
    await visitor.sees(LUMP_SUM);
    await visitor.keepPicture('handler-proposal');
    await staff.propose('Bedragen overgenomen uit de beschikking.');
  });
});

test('the parent does not see a proposal', async () => {
  await asParent(async (visitor, parent) => {
    await parent.openCase();
    await visitor.sees(frame.nl.t('case-no-decision'));
  });
});

test('who proposed a decision cannot approve it', async () => {
  await asStaff('handler', 0, async (visitor, staff) => {
    await staff.openProposal(number);
    assert.equal(await visitor.page.getByRole('button', { name: frame.nl.t('reading-approve') }).count(), 0);
    await visitor.sees(frame.nl.t('reading-own-proposal'));
  });
});

test('a reviewer reads the working and approves', async () => {
  await asStaff('reviewer', 0, async (visitor, staff) => {
    await staff.openProposal(number);
    await visitor.sees(LUMP_SUM, 'Bedragen overgenomen uit de beschikking.');
    await staff.approve();
  });
});

test('the parent sees the award, its explanation and its letter', async () => {
  const { nl } = frame;
  await asParent(async (visitor, parent) => {
    await parent.openCase();
    await visitor.sees(LUMP_SUM, nl.t('case-why'), nl.t('case-choose'));
    await visitor.keepPicture('parent-case');
    const letter = await parent.letter();
    assert.equal(letter.status, 200);
    assert.equal(letter.headers['content-type'], 'application/pdf');
    const text = await readLetter(letter.bytes);
    assert.match(text, new RegExp(newParent(1).name));
    assert.match(text, /30\.000,00/);
    assert.ok(text.includes(number));
    await parent.readExplanation();
    await visitor.sees(LUMP_SUM, nl.t('explanation-steps'), nl.t('scheme-status'));
    await visitor.keepPicture('parent-explanation');
  });
});

test('the parent is asked two things after the step, and nothing is answered beforehand', async () => {
  const { nl } = frame;
  await asParent(async (visitor) => {
    await visitor.open('/mijn-zaak/na-een-stap');
    await visitor.sees(nl.t('experience-justice'), nl.t('experience-new-start'));
    assert.equal(await visitor.page.locator('input:checked').count(), 0);
    const justice = visitor.page.getByRole('group', { name: nl.t('experience-justice') }).first();
    await visitor.choose(nl.t('feeling-a-little'), justice);
    await visitor.press(nl.t('experience-send'));
    await visitor.sees(nl.t('experience-none'));
  });
});

test('the parent follows the amount to a fact and points out that it is wrong', async () => {
  const { nl } = frame;
  await asParent(async (visitor, parent) => {
    await parent.openCase();
    await parent.readExplanation();
    await parent.followAmountToFact(nl.t('attribute-forfaitaire-bedrag'), nl.t('attribute-teruggevorderd-bedrag'));
    await visitor.sees('€ 38.000,00', 'Beschikking van 10 maart 2014');
    await parent.pointOut(nl.t('attribute-teruggevorderd-bedrag'), 'Het was meer: ik betaalde ook in 2015 nog terug.', photo);
    assert.equal(visitor.path, '/mijn-zaak');
    await visitor.sees(nl.t('case-just-remarked'), 'Het was meer: ik betaalde ook in 2015 nog terug.', nl.t('remark-waiting'));
    const sent = await visitor.download(nl.t('remark-document'));
    assert.deepEqual([sent.status, sent.bytes], [200, photo.buffer]);
  });
});

test('the case handler sees the remark and answers it', async () => {
  await asStaff('handler', 0, async (visitor, staff) => {
    await visitor.open('/werk/lijst');
    await visitor.keepPicture('handler-work-list');
    await staff.openDossier(number);
    await visitor.sees('Het was meer: ik betaalde ook in 2015 nog terug.', frame.nl.t('remark-open-document'));
    const sent = await visitor.download(frame.nl.t('remark-open-document'));
    assert.deepEqual(sent.bytes, photo.buffer);
    await staff.answerRemark(frame.nl.t('remark-result-kept'), 'Wij zagen uw betalingen van 2015: die hoorden bij een ander jaar.');
    await visitor.sees('Wij zagen uw betalingen van 2015');
  });
});

test('the parent reads the answer and chooses the full assessment', async () => {
  const { nl } = frame;
  await asParent(async (visitor, parent) => {
    await parent.openCase();
    await visitor.sees('Wij zagen uw betalingen van 2015', nl.t('dispute-kept'));
    await parent.choose(nl.t('choice-first-review-continue'));
    await visitor.sees(nl.t('case-just-chose'));
  });
});

test('the full assessment is proposed by one person and approved by another', async () => {
  await asStaff('handler', 0, async (visitor, staff) => {
    await staff.openDossier(number);
    await staff.workOut('full-assessment');
    await visitor.sees(TOTAL, REMAINDER);
    await staff.propose();
  });
  await asStaff('reviewer', 0, async (visitor, staff) => {
    await staff.openProposal(number);
    await visitor.sees(REMAINDER);
    await staff.approve();
  });
});

test('the parent sees every part of the amount, on the page and in the letter', async () => {
  await asParent(async (visitor, parent) => {
    await parent.openCase();
    const parts = ['40.000,00', '12.000,00', '8.000,00', '1.250,00', '61.250,00', '31.250,00'];
    await visitor.sees(...parts);
    const text = await readLetter((await parent.letter()).bytes);
    for (const part of parts) assert.ok(text.includes(part), `the letter does not say ${part}:\n${text}`);
  });
});

test('what was recorded can be proved', async () => {
  const verified = await frame.server.herstel('verify');
  assert.equal(verified.code, 0, verified.output);
});
