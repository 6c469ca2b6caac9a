// A rejection to which the parent objects, from the button at the decision to a new decision by other people: on a
// telephone, at a desk, and without scripts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { ParentPages } from '../pages/parent.mjs';
import { StaffPages } from '../pages/staff.mjs';
import { journey } from '../support/journey.mjs';
import { newParent } from '../support/people.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = journey();
const LUMP_SUM = '€ 30.000,00';

/** Every way in which the journey is walked, each with a parent of its own. */
const WAYS = [
  { parent: 1, device: PHONE, scripts: true },
  { parent: 2, device: DESKTOP, scripts: true },
  { parent: 3, device: PHONE, scripts: false },
];

for (const { parent: n, device, scripts } of WAYS) {
  const name = `${device.name}${scripts ? '' : ', without scripts'}`;
  test(`a parent objects to a rejection and gets a new decision by other people (${name})`, async () => {
    const { nl } = frame;
    const t = (key, values) => nl.t(key, values);
    const own = (walk) =>
      frame.visit({ device, scripts }, async (visitor) => {
        await new DemoPage(visitor, nl).asNewParent(n);
        await walk(visitor, new ParentPages(visitor, nl));
      });
    const staff = (kind, index, walk) =>
      frame.visit({ device: DESKTOP, scripts }, async (visitor) => {
        const demo = new DemoPage(visitor, nl);
        await (kind === 'handler' ? demo.asHandler(index) : demo.asReviewer(index));
        await walk(visitor, new StaffPages(visitor, nl));
      });
    let number;
    await own(async (visitor, parent) => {
      await parent.register(newParent(n));
      number = await parent.number();
    });
    await staff('handler', 0, async (visitor, pages) => {
      await pages.openDossier(number);
      await pages.openFacts();
      await pages.addYear(2013);
      await pages.fillFacts({ grond: 'geen', 'teruggevorderd bedrag': '8.000', 'nog niet betaald deel': '0' }, 2013);
      await pages.fillFacts({ uitsluitingsgrond: 'geen uitsluiting' });
      await pages.saveFacts('Beschikking van 3 mei 2014');
      await pages.workOut('first-review');
      await pages.propose('Geen grond gevonden.');
    });
    await staff('reviewer', 0, async (visitor, pages) => {
      await pages.openProposal(number);
      await pages.approve();
    });

    let objection;
    await own(async (visitor, parent) => {
      await parent.openCase();
      await visitor.sees(t('case-rejected'));
      await parent.readExplanation();
      await visitor.follow(t('own-objections-file'));
      await visitor.sees(t('own-objection-file-lead'));
      await visitor.keepPicture(`objection-file-${device.name}`);
      await visitor.fill(t('own-objection-words'), 'Er was wel een grond.');
      await visitor.press(t('own-objection-send'));
      await visitor.sees(t('own-objection-just-filed'), 'Er was wel een grond.');
      objection = visitor.path.split('/').at(-1);
      await visitor.choose(t('own-hearing-by-phone'));
      await visitor.fill(t('own-hearing-brings'), 'Mijn zus luistert mee.');
      await visitor.press(t('own-hearing-button'));
      await visitor.sees('Mijn zus luistert mee.');
      await visitor.keepPicture(`objection-parent-${device.name}`);
    });

    const path = `/werk/dossier/${number}/bezwaar/${objection}`;
    await staff('handler', 0, async (visitor) => {
      await visitor.open(path);
      await visitor.sees('Mijn zus luistert mee.');
      const form = formOf(visitor, t);
      await visitor.choose(t('yes'), form('objection-acknowledge'));
      await visitor.press(t('objection-acknowledge'), form('objection-acknowledge'));
    });
    await frame.visit({ device: DESKTOP, scripts }, async (visitor) => {
      await new DemoPage(visitor, nl).asOther('demo-group-committee');
      await visitor.sees(number);
      await visitor.open(`/commissie/bezwaar/${number}/${objection}`);
      await visitor.sees('Er was wel een grond.', 'Mijn zus luistert mee.');
      const form = formOf(visitor, t);
      const today = await dayOf(visitor);
      await visitor.fill(t('objection-field-hearing-on'), today, form('objection-hearing'));
      await visitor.fill(t('objection-field-hearing-words'), 'Wij bellen u om tien uur.', form('objection-hearing'));
      await visitor.press(t('objection-hearing'), form('objection-hearing'));
      await visitor.choose(t('objection-heard-held'), form('objection-heard'));
      await visitor.fill(t('objection-field-held-on'), today, form('objection-heard'));
      await visitor.fill(t('objection-field-heard-words'), 'Zij vertelde over 2013.', form('objection-heard'));
      await visitor.press(t('objection-heard'), form('objection-heard'));
      await visitor.choose(t('objection-outcome-upheld'), form('objection-advice'));
      await visitor.fill(t('objection-field-received-on'), today, form('objection-advice'));
      await visitor.fill(t('objection-field-reason'), 'Er was vooringenomenheid.', form('objection-advice'));
      await visitor.press(t('objection-advice'), form('objection-advice'));
      assert.ok(!(await visitor.text()).includes(number), 'with its advice the committee is done');
    });
    await staff('handler', 0, async (visitor) => {
      await visitor.open(path);
      await visitor.sees('Er was vooringenomenheid.');
      const form = formOf(visitor, t);
      await visitor.choose(t('objection-outcome-upheld'), form('objection-propose'));
      await visitor.fill(t('objection-field-reasons'), 'U heeft gelijk over 2013.', form('objection-propose'));
      await visitor.press(t('objection-propose'), form('objection-propose'));
      await visitor.sees(t('objection-other-reads'));
      await visitor.keepPicture(`objection-staff-${device.name}`);
    });
    await own(async (visitor) => {
      await visitor.open(`/mijn-zaak/bezwaar/${objection}`);
      await visitor.sees('Er was vooringenomenheid.', 'Zij vertelde over 2013.');
      assert.ok(!(await visitor.text()).includes('U heeft gelijk over 2013.'), 'a draft is shown to nobody');
    });
    await staff('reviewer', 0, async (visitor) => {
      await visitor.open(path);
      await visitor.press(t('objection-approve'));
    });
    await own(async (visitor) => {
      await visitor.open('/mijn-zaak/berichten');
      await visitor.sees('Er is antwoord op uw bezwaar');
      await visitor.open(`/mijn-zaak/bezwaar/${objection}`);
      await visitor.sees(t('own-outcome-upheld'), 'U heeft gelijk over 2013.', t('own-answer-anew'));
      await visitor.keepPicture('parent-objection');
      await visitor.keepPicture(`objection-answered-${device.name}`);
    });

    await staff('handler', 1, async (visitor, pages) => {
      await visitor.open('/werk/lijst?merk=anew');
      await visitor.sees(number);
      await pages.openDossier(number);
      await pages.openFacts();
      await pages.fillFacts({ grond: 'vooringenomenheid' }, 2013);
      await pages.saveFacts('Gesprek over het bezwaar');
      await visitor.open(`/werk/dossier/${number}/stap/first-review`);
      await visitor.sees(LUMP_SUM);
      await pages.propose('Opnieuw na bezwaar.');
    });
    await staff('reviewer', 1, async (visitor, pages) => {
      await pages.openProposal(number);
      await pages.approve();
    });
    await own(async (visitor, parent) => {
      await parent.openCase();
      await visitor.sees(LUMP_SUM);
      await visitor.open(`/mijn-zaak/bezwaar/${objection}`);
      await visitor.follow(t('own-answer-new-decision'));
      await visitor.sees(LUMP_SUM);
    });
  });
}

/** A form by what its heading says. */
function formOf(visitor, t) {
  return (title) => visitor.page.locator('form', { has: visitor.page.getByRole('heading', { name: t(title) }) });
}

/** The day on which the demonstration stands, as a form takes it. */
async function dayOf(visitor) {
  const stated = /op (\d{1,2}) (\p{L}+) (\d{4})/u.exec(await visitor.text());
  const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober'];
  months.push('november', 'december');
  const two = (value) => String(value).padStart(2, '0');
  return `${two(stated[1])}-${two(months.indexOf(stated[2]) + 1)}-${stated[3]}`;
}
