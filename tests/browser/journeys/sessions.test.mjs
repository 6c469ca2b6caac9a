// Where somebody is signed in: ending it elsewhere, and what ends by itself.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { ProviderPages } from '../pages/provider.mjs';
import { installation } from '../support/journey.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const IDLE_S = 5;
const frame = installation({
  settings: `[sessions]\nstaff_idle = "${IDLE_S}s"\n\n[limits]\nsign_in_by_account = "6 per 10m"\n`,
});

const at = (kind, visitor) => new ProviderPages(visitor, frame.nl, frame.server.providers[kind]);

test('somebody sees a sign-in on another device and ends it from here', async () => {
  const { nl } = frame;
  await frame.visit({ device: DESKTOP }, async (library) => {
    await at('citizens', library).signIn('burger-1');
    await frame.visit({ device: PHONE, scripts: false }, async (visitor) => {
      await at('citizens', visitor).signIn('burger-1');
      await visitor.follow(nl.t('sessions-title'));
      await visitor.sees(nl.t('sessions-others-text'));
      await visitor.press(nl.t('sessions-end-others'));
      await visitor.sees(nl.t('sessions-no-others'));
      await visitor.open('/mijn-zaak');
      assert.equal(visitor.path, '/aanmelden', 'this one lives on');
    });
    await library.open('/mijn-zaak');
    assert.equal(library.path, '/inloggen');
  });
});

test('a session of staff that is not used ends, and what was on the screen is not shown again', async () => {
  await frame.server.hire('Bo de Behandelaar', 'case-handler', 'behandelaar');
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    await at('staff', visitor).signIn('behandelaar');
    assert.equal(visitor.path, '/werk');
    // At the foot, also while the warning that the session ends soon is shown there.
    await visitor.follow(frame.nl.t('sessions-title'));
    await wait((IDLE_S + 1) * 1000);
    await visitor.open('/werk');
    assert.equal(visitor.path, '/inloggen');
    await visitor.goBack();
    assert.equal(visitor.path, '/inloggen');
  });
});

test('whoever signs in too often waits, and nobody else does', async () => {
  const { nl } = frame;
  await frame.visit({ device: PHONE, expected: [429] }, async (visitor) => {
    const digid = at('citizens', visitor);
    await digid.signIn('burger-2');
    const again = () => visitor.open('/inloggen').then(() => visitor.follow(nl.t('sign-in-with', { provider: digid.name })));
    for (let turn = 2; turn <= 6; turn += 1) {
      await again();
      assert.equal(visitor.path, '/aanmelden', `${turn}`);
    }
    await again();
    await visitor.sees(nl.t('error-too-many-title'));
  });
  await frame.visit({ device: PHONE }, async (visitor) => {
    await at('citizens', visitor).signIn('burger-3');
    assert.equal(visitor.path, '/aanmelden');
  });
});
