// A family: a child on its own page, a next of kin who takes over where the parent was, and ex-partners who never meet.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { ParentPages } from '../pages/parent.mjs';
import { StaffPages } from '../pages/staff.mjs';
import { journey } from '../support/journey.mjs';
import { newParent } from '../support/people.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = journey();

for (const [n, device, scripts] of [[1, PHONE, true], [2, DESKTOP, false]]) {
  const how = `${device.name}, ${scripts ? 'with' : 'without'} scripts`;

  test(`a child of sixteen registers itself, reads its own page and chooses for itself (${how})`, async () => {
    const { nl } = frame;
    await frame.visit({ device, scripts }, async (visitor) => {
      await new DemoPage(visitor, nl).asNewParent(n);
      await visitor.choose(nl.t('person-kind-child'));
      await new ParentPages(visitor, nl).register({ ...newParent(n), bornOn: '27-03-2005' });
      await visitor.open('/mijn-zaak');
      await visitor.sees(nl.t('child-hello', { name: newParent(n).name }), nl.t('child-lead'), nl.t('child-not-your-fault'));
      if (scripts) await visitor.keepPicture('child-own-page');
      await visitor.follow(nl.t('child-choose-link'));
      await visitor.sees(nl.t('recognition-lead-child'));
      assert.equal(await visitor.page.locator('input[type=radio]:checked').count(), 0, 'nothing is chosen beforehand');
      const form = visitor.page.locator('form', { has: visitor.page.locator('[name="choice-gathering"]') }).first();
      await visitor.choose(nl.t('recognition-choice-wanted'), form);
      await visitor.press(nl.t('recognition-save'), form);
      await visitor.sees(nl.t('recognition-state-wanted'));
      await visitor.open('/mijn-zaak');
      await visitor.follow(nl.t('child-all'));
      await visitor.sees(nl.t('case-where-child'));
    });
  });
}

test('a next of kin who took over goes on where the parent was, and may do everything', async () => {
  const { nl } = frame;
  const kin = newParent(3);
  let number;
  let amount;
  await frame.visit({ device: PHONE }, async (visitor) => {
    await new DemoPage(visitor, nl).asNewParent(3);
    await new ParentPages(visitor, nl).register(kin);
    await visitor.open('/namens');
    await visitor.sees(nl.t('represented-nobody'));
  });
  await frame.visit({ device: PHONE }, async (visitor) => {
    await new DemoPage(visitor, nl).asParent(nl.t('demo-kind-awarded'));
    const parent = new ParentPages(visitor, nl);
    await parent.openCase();
    number = await parent.number();
    const outcome = await visitor.text(visitor.page.locator('.decision .outcome').first());
    [amount] = outcome.match(/€\s[\d.]+,\d{2}/);
  });
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    await new DemoPage(visitor, nl).asHandler(0);
    await new StaffPages(visitor, nl).openDossier(number);
    await visitor.follow(nl.t('looks-link'));
    await visitor.follow(nl.t('relation-add'));
    await visitor.choose(nl.t('relation-next-of-kin'));
    await visitor.fill(nl.t('relation-name'), kin.name);
    await visitor.fill(nl.t('relation-bsn'), kin.citizenNumber);
    await visitor.fill(nl.t('relation-source'), 'de akte van de burgerlijke stand');
    await visitor.press(nl.t('relation-save'));
    await visitor.sees(kin.name, nl.t('relation-known'));
    await visitor.follow(nl.t('basis-add'));
    await visitor.choose(nl.t('basis-kind-law'));
    await visitor.fill(nl.t('basis-article'), 'Wht 2.14b');
    await visitor.choose(nl.t('basis-audience-kin'));
    await visitor.choose(kin.name);
    await visitor.press(nl.t('basis-save'));
    await visitor.sees(nl.t('basis-for-kin', { name: kin.name }));
  });
  await frame.visit({ device: PHONE }, async (visitor) => {
    await new DemoPage(visitor, nl).asNewParent(3);
    await visitor.open('/namens');
    await visitor.click(visitor.page.locator(`main a[href="/namens/${number}"]`).first());
    const page = await visitor.text(visitor.page.locator('body'));
    assert.ok(page.includes(nl.t('acting-took-over')), page);
    await visitor.sees(amount, nl.t('case-where-theirs'));
    await visitor.follow(nl.t('decision-read-all'));
    await visitor.sees(nl.t('explanation-steps'), nl.t('parts-heading'));
    const letter = await new ParentPages(visitor, nl).letter();
    assert.equal(letter.status, 200, 'the letter of the parent is there for who took over');
    assert.equal(letter.headers['content-type'], 'application/pdf');
    await visitor.open(`/namens/${number}`);
    await new ParentPages(visitor, nl).choose(nl.t('choice-first-review-wait'));
    await visitor.sees(nl.t('case-just-chose-theirs'));
    assert.equal(visitor.path, `/namens/${number}`);
    const inPlace = ['meekijken', 'meekijken/machtigen', 'inzagen', 'persoonsgegevens', 'voorkeuren', 'berichten-ontvangen'];
    for (const path of ['plan', ...inPlace].map((page) => `/namens/${number}/${page}`)) {
      await visitor.open(path);
      assert.equal(visitor.path, path);
    }
  });
});

test('ex-partners with the same children find nothing of each other, and no address tells that it is there', async () => {
  const { nl } = frame;
  const people = ['demo-kind-awarded', 'demo-kind-preparing'];
  const numbers = [];
  for (const kind of people) {
    await frame.visit({ device: PHONE }, async (visitor) => {
      await new DemoPage(visitor, nl).asParent(nl.t(kind));
      const parent = new ParentPages(visitor, nl);
      await parent.openCase();
      numbers.push(await parent.number());
    });
  }
  for (const [place, kind] of people.entries()) {
    const other = numbers[1 - place];
    await frame.visit({ device: PHONE, expected: [404] }, async (visitor) => {
      await new DemoPage(visitor, nl).asParent(nl.t(kind));
      await visitor.open('/mijn-zaak');
      const links = await visitor.page.locator('a[href^="/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href').split('#')[0]));
      const pages = new Set(links.filter((link) => !/^\/(taal|snel-weg|demo)|[./](pdf|zip)$|\/documenten\/./.test(link)));
      assert.ok(pages.size > 10, `${pages.size} pages`);
      for (const path of pages) {
        await visitor.open(path);
        const source = await visitor.page.content();
        assert.ok(!source.includes(other), `${path} names the dossier of the ex-partner`);
      }
      const answers = [];
      for (const asked of [other, 'H-2021-99999']) {
        await visitor.open(`/namens/${asked}`);
        answers.push((await visitor.text(visitor.page.locator('body'))).replaceAll(asked, ''));
      }
      assert.equal(answers[0], answers[1]);
    });
  }
});
