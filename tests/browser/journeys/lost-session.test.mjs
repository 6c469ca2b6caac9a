// Time runs out while somebody fills in a long form: nothing of it is lost, and nothing is sent before they say so.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { ParentPages } from '../pages/parent.mjs';
import { ProviderPages } from '../pages/provider.mjs';
import { installation } from '../support/journey.mjs';
import { newParent } from '../support/people.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const IDLE_S = 20;
const STORY = 'Ik schreef dit langzaam, want het was veel.';
const frame = installation({
  open: ['wht-compensatie'],
  settings: `[sessions]\npeople_idle = "${IDLE_S}s"\n`,
});

for (const [n, device, scripts] of [[1, PHONE, true], [2, DESKTOP, false]]) {
  const how = `${device.name}, ${scripts ? 'with' : 'without'} scripts`;

  test(`a long form that is sent after the session ended waits for who wrote it (${how})`, async () => {
    const { nl } = frame;
    const { citizenNumber, ...person } = newParent(n);
    await frame.visit({ device, scripts }, async (visitor) => {
      const digid = new ProviderPages(visitor, nl, frame.server.providers.citizens);
      await digid.signIn(`burger-${n}`, { level: 'midden' });
      assert.equal(visitor.path, '/aanmelden');
      await visitor.fill(nl.t('registration-story'), STORY);
      await wait((IDLE_S + 1) * 1000);
      await new ParentPages(visitor, nl).register({ ...person, years: [2013] });
      assert.equal(visitor.path, '/inloggen');
      await visitor.sees(nl.t('sign-in-lapsed'), nl.t('sign-in-held'));
      // The provider still knows who it is.
      await visitor.follow(nl.t('sign-in-with', { provider: digid.name }));
      assert.equal(visitor.path, '/bevestigen');
      await visitor.sees(nl.t('step-up-lapsed'), STORY);
      await visitor.press(nl.t('step-up-confirm'));
      assert.equal(visitor.path, '/mijn-zaak');
      await visitor.sees(nl.t('case-just-registered'), person.name);
      await visitor.follow(nl.t('case-facts-link'));
      await visitor.sees(STORY);
    });
  });
}
