// Every page somebody can stand on, in every state the demo shows, in both languages and without script.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { journey } from '../support/journey.mjs';
import { DESKTOP, NARROW, PHONE } from '../support/visitor.mjs';

const frame = journey();

/** Which kind of page an address leads to. */
function shape(address) {
  const named = address.replace(/H-\d{4}-\d+/, 'H').replace(/[\da-f]{8}-[\da-f-]{27}/, 'U');
  return named.replace(/(\/regelingen\/).+/, '$1R').split('?')[0];
}

/** Every address of a page of a parent's own that needs nothing filled in, as the program itself tells them. */
async function ownPages() {
  const { code, output } = await frame.server.herstel('config', 'routes');
  assert.equal(code, 0, output);
  const paths = [...output.matchAll(/^GET (\/mijn-zaak[^ {]*) /gm)].map(([, path]) => path);
  return paths.filter((path) => !path.endsWith('/pdf'));
}

/** Opens these pages and every page of this person that pages lead to, at most so many. */
async function walkEverywhere(visitor, starts, limit, language = 'nl', direction = 'ltr') {
  const seen = new Set();
  const ahead = [...starts];
  while (ahead.length > 0 && seen.size < limit) {
    const path = ahead.shift();
    if (seen.has(path)) continue;
    seen.add(path);
    await visitor.open(path);
    const page = visitor.page.locator('html');
    // What is written in the words of schemes is there in Dutch and English.
    if (!/^\/(regelingen|verwachtingen)\b/.test(path) || ['nl', 'en'].includes(language)) {
      assert.equal(await page.getAttribute('lang'), language, path);
      assert.equal(await page.getAttribute('dir'), direction, path);
    }
    const links = await visitor.page.locator('a[href^="/"]').evaluateAll((found) => found.map((a) => a.getAttribute('href')));
    for (const link of links) {
      const [address] = link.split('#');
      const isFile = /[./]pdf$/.test(address) || /\/documenten\/./.test(address);
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
      await walkEverywhere(visitor, [visitor.path], 12);
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
      const seen = await walkEverywhere(visitor, [visitor.path], 15);
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
    await visitor.click(parents.first());
    const text = await visitor.text(visitor.page.locator('body'));
    assert.ok(!text.includes(nl.t('skip-link')), 'a Dutch sentence on an English page');
    assert.ok(text.includes(en.t('skip-link')));
  });
});

// As narrow as the smallest phone, and as a window of 1280 pixels enlarged four times.
for (const [language, direction] of [['nl', 'ltr'], ['en', 'ltr'], ['tr', 'ltr'], ['ar', 'rtl']]) {
  test(`every page of a parent is sound in ${language} on the smallest screen`, async () => {
    await frame.visit({ device: NARROW }, async (visitor) => {
      // The page on which one becomes somebody is Dutch or English.
      const texts = language === 'en' ? frame.en : frame.nl;
      await visitor.open(`/taal/${language}?terug=/`);
      await walkEverywhere(visitor, ['/', '/inloggen'], 2, language, direction);
      await new DemoPage(visitor, texts).asParent(texts.t('demo-kind-awarded'));
      const pages = [...(await ownPages()), '/ingelogd', '/bestaat-niet'];
      const seen = await walkEverywhere(visitor, pages, Infinity, language, direction);
      assert.ok(seen.size > 30, `only ${[...seen]}`);
      await new DemoPage(visitor, texts).asNewParent(5);
      await walkEverywhere(visitor, ['/aanmelden'], 1, language, direction);
    });
  });
}

test('the case page goes from right to left on a phone and at a desk', async () => {
  for (const device of [PHONE, DESKTOP]) {
    await frame.visit({ device }, async (visitor) => {
      await visitor.open('/taal/ar?terug=/');
      await new DemoPage(visitor, frame.nl).asParent(frame.nl.t('demo-kind-awarded'));
      await visitor.open('/mijn-zaak');
      if (device === PHONE) await visitor.keepPicture('parent-case-arabic');
    });
  }
});

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
