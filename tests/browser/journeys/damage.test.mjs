// From a decided compensation to the actual damage: the parent asks for it on a phone, an expert surveys, the committee
// advises, the parent responds, two people decide, and the parent objects. What the parent said before the decision stands on the road.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { ParentPages } from '../pages/parent.mjs';
import { StaffPages } from '../pages/staff.mjs';
import { journey } from '../support/journey.mjs';
import { newParent } from '../support/people.mjs';
import { readTexts } from '../support/texts.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = journey({ today: '2023-06-15', scheme: 'wht-compensatie' });

const year = { grond: 'vooringenomenheid', 'teruggevorderd bedrag': '8.000', 'nog niet betaald deel': '0' };

const asParent = (walk) =>
  frame.visit({ device: PHONE }, async (visitor) => {
    await new DemoPage(visitor, frame.nl).asNewParent(1);
    await walk(visitor, new ParentPages(visitor, frame.nl));
  });
const asStaff = (kind, walk, texts = frame.nl) =>
  frame.visit({ device: DESKTOP }, async (visitor) => {
    const demo = new DemoPage(visitor, frame.nl);
    await (kind === 'handler' ? demo.asHandler(0) : demo.asReviewer(0));
    await walk(visitor, new StaffPages(visitor, texts));
  });

test('a parent asks for the actual damage and gets a decision after survey, advice and response, and objects to it', async () => {
  const { nl } = frame;
  const damage = await readTexts('nl', 'schade');
  let number;
  const road = () => `/werk/dossier/${number}/weg`;
  const decide = async (step, texts = nl) => {
    await asStaff('handler', async (_, staff) => {
      await staff.openDossier(number);
      await staff.workOut(step);
      await staff.propose();
    }, texts);
    await asStaff('reviewer', async (_, staff) => {
      await staff.openProposal(number);
      await staff.approve();
    });
  };

  await asParent(async (_, parent) => {
    await parent.register(newParent(1));
    number = await parent.number();
  });
  await asStaff('handler', async (_, staff) => {
    await staff.openDossier(number);
    await staff.openFacts();
    await staff.addYear(2013);
    await staff.fillFacts(year, 2013);
    await staff.fillFacts({
      'dagtekening eerste nadelige beschikking': '10-03-2014',
      'dagtekening eerste toekennende beschikking': '20-09-2021',
    });
    await staff.saveFacts('Beschikking van 10 maart 2014');
  });
  await decide('first-review');
  await asParent(async (_, parent) => {
    await parent.openCase();
    await parent.choose(nl.t('choice-first-review-continue'));
  });
  await decide('full-assessment');

  await asParent(async (visitor, parent) => {
    await parent.openCase();
    await parent.choose(nl.t('choice-full-assessment-more-damage'));
    await visitor.sees(nl.t('case-just-chose'), nl.t('case-now-choose-at', { step: damage.t('step-request') }));
    const form = visitor.page.locator('form', { hasText: damage.t('choice-request-tailored') });
    await form.getByLabel(damage.t('choice-request-tailored')).check();
    await visitor.press(nl.t('choice-button'), form);
    await visitor.sees(nl.t('case-just-chose'));
  });
  await asStaff('handler', async (visitor, staff) => {
    await staff.openDossier(number);
    await staff.openFacts();
    await staff.fillFacts({
      'erkenning als gedupeerde': 'ja',
      'berekende compensatie': '38.000',
      'schade door de besluiten zelf': '30.000',
    });
    await staff.fillFacts(
      {
        'soort schade': 'verlies van woning',
        keuze: 'op maat',
        'gevraagde bedrag': '20.000',
        'geadviseerde bedrag': '18.000',
        'aannemelijke bedrag': '18.000',
      },
      damage.t('item-schadepost', { key: '1' }),
    );
    await staff.saveFacts('Verzoek van de ouder en advies van de commissie');
    await visitor.open(road());
    await visitor.fill(nl.t('part-words'), 'De deskundige zag de woning en de brieven van de verhuurder.');
    await visitor.press(nl.t('part-record'));
    await visitor.fill(nl.t('part-words'), 'De commissie vindt 18.000 euro aannemelijk.');
    await visitor.press(nl.t('part-record'));
    await visitor.keepPicture('damage-handler');
  }, damage);
  await asParent(async (visitor, parent) => {
    await parent.openCase();
    await visitor.follow(nl.t('own-road-link'));
    await visitor.sees('De commissie vindt 18.000 euro aannemelijk.');
    await visitor.fill(damage.t('step-damage-response'), 'Daar ben ik het mee eens.');
    await visitor.keepPicture('damage-parent');
    await visitor.press(nl.t('part-send'));
    await visitor.sees('Daar ben ik het mee eens.');
  });
  await asStaff('handler', async (visitor) => {
    await visitor.open(road());
    await visitor.sees('Daar ben ik het mee eens.');
  });
  await decide('actual-damage', damage);
  await asParent(async (visitor, parent) => {
    await parent.openCase();
    // 30.000 and 18.000 together 48.000; 38.000 is in the compensation already; the rest with one per cent.
    await visitor.sees('€ 10.100,00');
    await parent.readExplanation();
    await visitor.follow(nl.t('own-objections-file'));
    await visitor.fill(nl.t('own-objection-words'), 'De inboedel is vergeten.');
    await visitor.press(nl.t('own-objection-send'));
    await visitor.sees(nl.t('own-objection-just-filed'), 'De inboedel is vergeten.');
  });
  await asStaff('handler', async (visitor) => {
    await visitor.open(`/werk/dossier/${number}/bezwaar`);
    await visitor.click(visitor.page.locator(`main a[href^="/werk/dossier/${number}/bezwaar/"]`).first());
    await visitor.sees('De inboedel is vergeten.');
  });
  const verified = await frame.server.herstel('verify');
  assert.equal(verified.code, 0, verified.output);
});
