// A provider of sign-ins that is out of order: said plainly, and used again when it is back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { ProviderPages } from '../pages/provider.mjs';
import { installation } from '../support/journey.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = installation();
const BACK_WITHIN_S = 60;

const at = (kind, visitor) => new ProviderPages(visitor, frame.nl, frame.server.providers[kind]);

test('a provider that is out of order is said so, keeps nobody else out, and is used again later', async () => {
  const { nl, server } = frame;
  const { organisations } = server.providers;
  organisations.fail();
  await frame.visit({ device: DESKTOP, expected: [503] }, async (visitor) => {
    const leave = async () => {
      await visitor.open('/inloggen');
      await visitor.follow(nl.t('sign-in-with', { provider: organisations.name }));
    };
    await leave();
    await visitor.sees(nl.t('sign-in-later-title'), nl.t('sign-in-later-text'));
    await frame.visit({ device: PHONE }, async (other) => {
      await at('citizens', other).signIn('burger-1');
      assert.equal(other.path, '/aanmelden');
    });
    organisations.recover();
    for (let second = 0; !visitor.isElsewhere; second += 1) {
      assert.ok(second < BACK_WITHIN_S, 'the provider is back and nobody goes there');
      await wait(1000);
      await leave();
    }
    await at('organisations', visitor).show('kantoor');
    assert.equal(visitor.path, '/namens');
  });
});

test('whoever comes back from a provider that fails half way is not signed in, and may try again', async () => {
  const { nl, server } = frame;
  await frame.visit({ device: PHONE, expected: [400] }, async (visitor) => {
    const digid = at('citizens', visitor);
    await digid.leave();
    server.providers.citizens.fail('/token');
    await digid.show('burger-2');
    await visitor.sees(nl.t('sign-in-again-title'), nl.t('sign-in-again-text'));
    server.providers.citizens.recover();
    await digid.tryAgain();
    await visitor.follow(nl.t('sign-in-with', { provider: digid.name }));
    assert.equal(visitor.path, '/aanmelden', 'the provider still knows who it is');
  });
});

test('whoever signs in again in another window is told that they are signed in already', async () => {
  const { nl } = frame;
  await frame.visit({ device: PHONE, expected: [400] }, async (visitor) => {
    const digid = at('citizens', visitor);
    await digid.leave();
    const window = await visitor.openWindow();
    await at('citizens', window).signIn('burger-3');
    assert.equal(window.path, '/aanmelden');
    await digid.show('burger-3');
    await visitor.sees(nl.t('sign-in-already'));
    await visitor.follow(nl.t('home-continue'), visitor.page.getByRole('main'));
    assert.equal(visitor.path, '/aanmelden');
    window.checkAll();
  });
});
