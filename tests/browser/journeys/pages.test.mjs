// Every page somebody can stand on, in every state the demo shows, in both languages and without script.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { journey } from '../support/journey.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = journey();

/** Which kind of page an address leads to. */
function shape(address) {
  return address.replace(/H-\d{4}-\d+/, 'H').replace(/(\/regelingen\/).+/, '$1R').split('?')[0];
}

/** Opens every page of this person that the pages themselves lead to, at most so many. */
async function walkEverywhere(visitor, start, limit, language = 'nl') {
  const seen = new Set();
  const ahead = [start];
  while (ahead.length > 0 && seen.size < limit) {
    const path = ahead.shift();
    if (seen.has(path)) continue;
    seen.add(path);
    await visitor.open(path);
    assert.equal(await visitor.page.locator('html').getAttribute('lang'), language, path);
    const links = await visitor.page.locator('a[href^="/"]').evaluateAll((found) => found.map((a) => a.getAttribute('href')));
    for (const link of links) {
      const [address] = link.split('#');
      const isFile = address.endsWith('.pdf') || /\/documenten\/./.test(address);
      const leads = !/^\/(brief|taal|snel-weg|demo|assets)\b/.test(address) && !isFile;
      // One dossier shows what all dossiers look like, and one scheme all schemes.
      if (leads && ![...seen, ...ahead].some((known) => shape(known) === shape(address))) {
        ahead.push(address);
      }
    }
  }
  return seen;
}

test('the pages of every kind of parent are sound on a phone', async () => {
  const { nl } = frame;
  let labels;
  await frame.visit({ device: PHONE }, async (visitor) => {
    await visitor.open('/demo');
    labels = await visitor.region(nl.t('demo-group-parents')).getByRole('button').allInnerTexts();
  });
  assert.ok(labels.length >= 6, `the demo shows only ${labels.length} kinds of parents`);
  for (const label of labels) {
    await frame.visit({ device: PHONE }, async (visitor) => {
      await visitor.open('/demo');
      await visitor.press(label.replaceAll(/\s+/g, ' ').trim());
      await walkEverywhere(visitor, visitor.path, 12);
    });
  }
});

test('the page of every scheme is sound on a phone, in both languages', async () => {
  for (const language of ['nl', 'en']) {
    await frame.visit({ device: PHONE }, async (visitor) => {
      await visitor.open(`/taal/${language}?terug=/regelingen`);
      const pages = await visitor.page.locator('main a[href^="/regelingen/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      assert.ok(pages.length >= 10, `only ${pages}`);
      for (const path of pages) await visitor.open(path);
    });
  }
});

test('who steers sees every scheme and how they hang together, at a desk and on a phone', async () => {
  for (const device of [DESKTOP, PHONE]) {
    await frame.visit({ device }, async (visitor) => {
      await new DemoPage(visitor, frame.nl).asSteering(0);
      assert.equal(visitor.path, '/sturing');
      await visitor.click(visitor.page.getByRole('link', { name: /./ }).and(visitor.page.locator('svg a')).first());
      assert.match(visitor.path, /^\/regelingen\//);
    });
  }
});

for (const kind of ['asHandler', 'asReviewer']) {
  test(`the pages of staff are sound at a desk (${kind})`, async () => {
    await frame.visit({ device: DESKTOP }, async (visitor) => {
      await new DemoPage(visitor, frame.nl)[kind](0);
      const seen = await walkEverywhere(visitor, visitor.path, 15);
      assert.ok(seen.size >= 4, `only ${[...seen]}`);
    });
  });
}

test('one click makes every page English, and it stays English', async () => {
  const { nl, en } = frame;
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    await visitor.open('/demo');
    await visitor.follow('English');
    const parents = visitor.region(en.t('demo-group-parents')).getByRole('button');
    const count = await parents.count();
    for (let index = count - 4; index < count; index += 1) {
      await visitor.open('/demo');
      await visitor.click(parents.nth(index));
      const text = await visitor.text(visitor.page.locator('body'));
      assert.ok(!text.includes(nl.t('skip-link')), 'a Dutch sentence on an English page');
      assert.ok(text.includes(en.t('skip-link')));
      await walkEverywhere(visitor, visitor.path, 8, 'en');
    }
  });
});

// The main journey of a parent, from right to left and back, on a phone and at a desk.
for (const [language, direction, device] of [['tr', 'ltr', PHONE], ['ar', 'rtl', PHONE], ['ar', 'rtl', DESKTOP]]) {
  test(`the main pages of a parent are sound in ${language} (${device.name})`, async () => {
    const { nl } = frame;
    await frame.visit({ device }, async (visitor) => {
      const visit = async (path) => {
        await visitor.open(path);
        const page = visitor.page.locator('html');
        assert.equal(await page.getAttribute('lang'), language, path);
        assert.equal(await page.getAttribute('dir'), direction, path);
      };
      await visitor.open(`/taal/${language}?terug=/`);
      for (const path of ['/', '/inloggen']) await visit(path);
      await new DemoPage(visitor, nl).asParent(nl.t('demo-kind-awarded'));
      const own = ['gegevens', 'berichten', 'berichten-ontvangen', 'documenten', 'meekijken', 'meekijken/machtigen', 'inzagen', 'bezwaar', 'klopt-niet', 'voorkeuren', 'plan'];
      for (const path of ['/mijn-zaak', ...own.map((name) => `/mijn-zaak/${name}`), '/ingelogd', '/bestaat-niet']) await visit(path);
      await visitor.open('/mijn-zaak');
      if (language === 'ar' && device === PHONE) await visitor.keepPicture('parent-case-arabic');
      for (const kind of ['besluit', 'berichten', 'bezwaar/maken']) {
        await visitor.open(kind === 'berichten' ? '/mijn-zaak/berichten' : kind === 'besluit' ? '/mijn-zaak' : '/mijn-zaak/bezwaar');
        const found = visitor.page.locator(`main a[href^="/mijn-zaak/${kind}/"]`).first();
        if ((await found.count()) > 0) await visit(await found.getAttribute('href'));
      }
      await new DemoPage(visitor, nl).asNewParent(5);
      await visit('/aanmelden');
    });
  });
}

test('a parent finds no page of staff, and a stranger finds no page of anybody', async () => {
  const { nl } = frame;
  await frame.visit({ device: PHONE }, async (visitor) => {
    await visitor.open('/mijn-zaak');
    assert.equal(visitor.path, '/inloggen');
    await new DemoPage(visitor, nl).asNewParent(3);
    for (const path of ['/werk', '/werk/lijst', '/werk/tweede-lezing', '/werk/dossier/H-2021-00001']) {
      await visitor.open(path);
      await visitor.sees(nl.t('error-not-found-title'));
    }
  });
});

test('leaving quickly ends the session', async () => {
  const { nl } = frame;
  await frame.visit({ device: PHONE }, async (visitor) => {
    await new DemoPage(visitor, nl).asNewParent(4);
    // Where it leads is another site, which a test does not visit.
    const away = await visitor.leaveQuickly(nl.t('leave-quickly'));
    assert.equal(away.protocol, 'https:');
    await visitor.open('/mijn-zaak');
    assert.equal(visitor.path, '/inloggen');
  });
});

test('the first thing a keyboard reaches leads past the menu', async () => {
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    await visitor.open('/demo');
    await visitor.page.keyboard.press('Tab');
    const focused = visitor.page.locator(':focus');
    assert.equal(await focused.innerText(), frame.nl.t('skip-link'));
    await visitor.page.keyboard.press('Enter');
    assert.equal(await visitor.page.evaluate(() => document.activeElement?.tagName), 'MAIN');
  });
});
