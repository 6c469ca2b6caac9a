// The story told once and read back; what happened and why, shared by two people; who still owes what; a warm handing over.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { ParentPages } from '../pages/parent.mjs';
import { journey } from '../support/journey.mjs';
import { newParent } from '../support/people.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = journey();

test('a parent tells the story once, reads what happened and why, and sees who still has to do what', async () => {
  const { nl } = frame;
  const t = (key, values) => nl.t(key, values);
  const own = (visit) => frame.visit({ device: PHONE }, async (visitor) => {
    await new DemoPage(visitor, nl).asNewParent(3);
    await visit(visitor);
  });
  const staff = (who, visit) => frame.visit({ device: DESKTOP }, async (visitor) => {
    await new DemoPage(visitor, nl)[who](0);
    await visit(visitor);
  });
  let number;
  await own(async (visitor) => {
    const parent = new ParentPages(visitor, nl);
    await parent.register({ ...newParent(3), years: [2013], story: 'Ik moest alles terugbetalen.' });
    number = await parent.number();
    await visitor.open('/mijn-zaak/wat-er-gebeurde');
    await visitor.press(t('timeline-ask'));
    await visitor.sees(t('timeline-asked-text'));
    await visitor.keepPicture('timeline-asked');
    await visitor.open('/mijn-zaak/wie-doet-wat/hulp');
    await visitor.choose(t('chain-party-legal-aid'));
    await visitor.choose(t('chain-ask-consent-yes'));
    await visitor.keepPicture('chain-ask');
    await visitor.press(t('chain-ask-send'));
    await visitor.sees(t('referral-asked'));
    await visitor.keepPicture('chain-parent');
  });
  const path = `/werk/dossier/${number}`;
  await staff('asHandler', async (visitor) => {
    await visitor.open(`${path}/verhaal/opschrijven`);
    await visitor.fill(t('story-words'), 'Op vrijdag kwam de brief.');
    await visitor.choose(t('by-word-phone'));
    await visitor.keepPicture('story-write');
    await visitor.press(t('story-save'));
    await visitor.sees(t('story-not-approved'));
    await visitor.keepPicture('story-staff');
    await visitor.open(`${path}/tijdlijn/gebeurtenis`);
    await visitor.press(t('timeline-save'));
    await visitor.sees(t('refusal-required'));
    await visitor.fill(t('timeline-happened-on'), '10-03-2014');
    await visitor.choose(t('timeline-kind-flag'));
    await visitor.fill(t('timeline-source-field'), 'Archief');
    await visitor.fill(t('timeline-words'), 'Uw naam kwam op een lijst.');
    await visitor.choose(t('timeline-document-none'));
    await visitor.fill(t('timeline-asked-of'), 'Toeslagen');
    await visitor.fill(t('timeline-asked-on'), '01-09-2021');
    await visitor.keepPicture('timeline-entry');
    await visitor.press(t('timeline-save'));
    await visitor.sees('Uw naam kwam op een lijst.');
    await visitor.open(`${path}/tijdlijn/voorstel`);
    await visitor.fill(t('timeline-why'), 'Uw opvang stond op een lijst.');
    await visitor.press(t('timeline-propose'));
    await visitor.sees(t('timeline-waits'));
    await visitor.keepPicture('timeline-staff');
    await visitor.open(`${path}/keten/overdracht`);
    await visitor.choose(t('chain-party-cws'));
    await visitor.fill(t('chain-name'), 'Commissie');
    await visitor.fill(t('handover-told'), 'Er is meer schade.');
    await visitor.fill(t('handover-belongs-field'), 'Het huis.');
    await visitor.fill(t('handover-belongs-not-field'), 'De fiets.');
    await visitor.choose(t('chain-consent-yes'));
    await visitor.choose(t('by-word-table'));
    await visitor.keepPicture('handover-to-party');
    await visitor.press(t('chain-save'));
    await visitor.sees('Er is meer schade.');
    await visitor.keepPicture('chain-staff');
  });
  await staff('asReviewer', async (visitor) => {
    await visitor.open(`${path}/tijdlijn`);
    await visitor.press(t('timeline-share'));
    await visitor.sees('Uw opvang stond op een lijst.');
  });
  await own(async (visitor) => {
    await visitor.open('/mijn-zaak/verhaal');
    await visitor.sees('Op vrijdag kwam de brief.');
    await visitor.keepPicture('story-parent');
    await visitor.press(t('story-approve-own'));
    await visitor.sees(t('story-approved'));
    await visitor.open('/mijn-zaak/wat-er-gebeurde');
    await visitor.sees('Uw naam kwam op een lijst.');
    await visitor.keepPicture('timeline-parent');
    await visitor.follow(t('timeline-wrong'));
    await visitor.fill(t('dispute-words'), 'Het was een andere lijst.');
    await visitor.press(t('dispute-button'));
    await visitor.open('/mijn-zaak/wat-er-gebeurde');
    await visitor.sees('Het was een andere lijst.');
    await visitor.open('/mijn-zaak/wie-doet-wat');
    await visitor.sees('Commissie', t('chain-not-helped'));
    assert.equal(visitor.path, '/mijn-zaak/wie-doet-wat');
  });
});
