// When somebody's next step is done, how often that was right, and the report that steering reads.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { journey } from '../support/journey.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = journey();

test('a parent who waits reads nine in ten first, and the place in the row when they ask', async () => {
  const { nl } = frame;
  let found = 0;
  let labels;
  await frame.visit({ device: PHONE }, async (visitor) => {
    await visitor.open('/demo');
    labels = await visitor.region(nl.t('demo-group-parents')).getByRole('button').allInnerTexts();
  });
  for (const label of labels) {
    await frame.visit({ device: PHONE }, async (visitor) => {
      await visitor.open('/demo');
      await visitor.press(label.replaceAll(/\s+/g, ' ').trim());
      if (visitor.path !== '/mijn-zaak') return;
      const text = await visitor.page.locator('main').innerText();
      if (!text.includes('Bij 9 van de 10 ouders')) return;
      found += 1;
      await visitor.follow(nl.t('forecast-place-ask'));
      const asked = await visitor.page.locator('main').innerText();
      assert.ok(/(niemand|persoon|mensen) voor u/.test(asked) || asked.includes('al iemand met uw zaak bezig'), asked);
      await visitor.follow(nl.t('forecast-scores-link'));
      assert.equal(visitor.path, '/verwachtingen');
    });
  }
  assert.ok(found > 0, `no forecast for any of ${labels.length} parents`);
});

test('the scores are sound in both languages on a phone', async () => {
  for (const language of ['nl', 'en']) {
    await frame.visit({ device: PHONE }, async (visitor) => {
      await visitor.open(`/taal/${language}?terug=/verwachtingen`);
      assert.ok((await visitor.page.locator('tbody tr').count()) > 0);
    });
  }
});

test('who steers reads the report as a page in both languages, and gets it on paper', async () => {
  for (const [device, language] of [[DESKTOP, 'nl'], [PHONE, 'en']]) {
    await frame.visit({ device }, async (visitor) => {
      await new DemoPage(visitor, frame.nl).asSteering(0);
      await visitor.open(`/taal/${language}?terug=/sturing/haalbaarheid`);
      await visitor.open('/sturing/haalbaarheid/1');
      if (language === 'nl') await visitor.keepPicture('steering-report');
      assert.ok((await visitor.page.locator('svg[role="img"]').count()) > 0);
      assert.ok((await visitor.page.locator('table caption').count()) >= 5);
      const paper = await visitor.page.request.get(new URL('/sturing/haalbaarheid/1/pdf', visitor.page.url()).href);
      assert.equal(paper.status(), 200);
      assert.equal((await paper.body()).subarray(0, 5).toString(), '%PDF-');
    });
  }
});
