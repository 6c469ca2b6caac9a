// Beforehand: what a scheme could give, worked out by somebody who did not sign in, and promised to nobody.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journey } from '../support/journey.mjs';
import { DESKTOP, NARROW, PHONE } from '../support/visitor.mjs';

const frame = journey();

for (const [device, scripts] of [[PHONE, true], [DESKTOP, false], [NARROW, true]]) {
  const how = `${device.name}, ${scripts ? 'with' : 'without'} scripts`;

  test(`a visitor works out the fixed amount and reads what it rests on (${how})`, async () => {
    const { nl } = frame;
    await frame.visit({ device, scripts }, async (visitor) => {
      await visitor.open('/regelingen/kot-2021');
      await visitor.follow(nl.t('estimate-title'));
      await visitor.sees(nl.t('estimate-honest'), nl.t('estimate-assume-one-year'));
      await visitor.press(nl.t('estimate-button'));
      await visitor.sees('Vul dit veld in.');
      await visitor.fill(nl.t('estimate-ask-reclaimed'), '8.000');
      await visitor.press(nl.t('estimate-button'));
      await visitor.sees('De regels geven dan € 30.000,00.', nl.t('estimate-honest-again'), nl.t('explanation-numbers'));
      assert.equal(visitor.path, '/regelingen/kot-2021/schatting', 'what was filled in stands in no address');
      assert.equal(new URL(visitor.page.url()).search, '');
      await visitor.open('/regelingen/kot-2021/schatting');
      assert.equal(await visitor.page.locator('#f-reclaimed').inputValue(), '', 'nothing was kept');
    });
  });
}
