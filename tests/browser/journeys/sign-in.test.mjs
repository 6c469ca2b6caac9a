// Signing in and out at real providers: parents, those who act for somebody, staff, and who is refused.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ParentPages } from '../pages/parent.mjs';
import { ProviderPages } from '../pages/provider.mjs';
import { installation } from '../support/journey.mjs';
import { newParent } from '../support/people.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = installation({ open: ['wht-compensatie'] });

const at = (kind, visitor) => new ProviderPages(visitor, frame.nl, frame.server.providers[kind]);

/** Somebody whose citizen number the provider states. */
function withoutNumber(n) {
  const { citizenNumber, ...person } = newParent(n);
  return person;
}

for (const [n, device, scripts] of [[1, PHONE, true], [2, PHONE, false], [3, DESKTOP, true]]) {
  const how = `${device.name}, ${scripts ? 'with' : 'without'} script`;
  test(`a parent signs in with DigiD, registers, and signs out here and there (${how})`, async () => {
    const { nl } = frame;
    await frame.visit({ device, scripts }, async (visitor) => {
      const parent = new ParentPages(visitor, nl);
      const digid = at('citizens', visitor);
      await visitor.open('/mijn-zaak');
      assert.equal(visitor.path, '/inloggen');
      await digid.signIn(`burger-${n}`, { level: 'midden' });
      assert.equal(visitor.path, '/aanmelden');
      const { bsn } = frame.server.providers.citizens.accounts[`burger-${n}`];
      await visitor.sees(nl.t('registration-bsn-stated', { end: bsn.slice(6) }));
      assert.ok(!(await visitor.text()).includes(bsn), 'the whole number is on the page');
      await parent.register({ ...withoutNumber(n), years: [2013] });
      assert.equal(visitor.path, '/mijn-zaak');
      await visitor.sees(nl.t('case-just-registered'), newParent(n).name);
      await visitor.follow(nl.t('sessions-title'));
      await visitor.sees(nl.t('sessions-this'), 'DigiD', nl.t('sessions-no-others'));

      await visitor.press(nl.t('sign-out'));
      assert.equal(visitor.path, '/uitgelogd/digid');
      // The provider still knows who it is: on a shared device the next person comes in without a question.
      await visitor.open('/inloggen');
      await visitor.follow(nl.t('sign-in-with', { provider: 'DigiD' }));
      assert.equal(visitor.path, '/mijn-zaak');
      await visitor.press(nl.t('sign-out'));
      await digid.signOutThere();
      assert.equal(visitor.path, '/');
      await visitor.open('/mijn-zaak');
      assert.equal(visitor.path, '/inloggen');
      await digid.leave();
    });
  });
}

test('cookies are for this host alone, and no script reads them', async () => {
  await frame.visit({ device: PHONE }, async (visitor) => {
    await at('citizens', visitor).signIn('burger-4');
    const cookies = await visitor.cookies();
    assert.deepEqual(cookies.map(({ name }) => name), ['__Host-herstel-session']);
    for (const { httpOnly, secure, sameSite, path } of cookies) {
      assert.deepEqual({ httpOnly, secure, sameSite, path }, { httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
    }
    assert.equal(await visitor.page.evaluate(() => document.cookie), '');
  });
});

test('whoever signs in with a password alone is told how, and is asked again', async () => {
  const { nl } = frame;
  await frame.visit({ device: PHONE }, async (visitor) => {
    const digid = at('citizens', visitor);
    await digid.signIn('burger-4', { level: 'basis' });
    await visitor.sees(nl.t('sign-in-surer-title'), nl.t('sign-in-surer-text'));
    await visitor.open('/mijn-zaak');
    assert.equal(visitor.path, '/inloggen', 'nobody is signed in');
    // The provider still knows them, and says the same again without a question.
    await visitor.follow(nl.t('sign-in-with', { provider: digid.name }));
    await visitor.sees(nl.t('sign-in-surer-title'));
    await digid.tryAgain();
    digid.isHere();
    await digid.show('burger-4', { level: 'substantieel' });
    assert.equal(visitor.path, '/aanmelden');
  });
});

test('whoever stops at the provider is not signed in, and may try again', async () => {
  const { nl } = frame;
  await frame.visit({ device: PHONE, scripts: false, expected: [400] }, async (visitor) => {
    const digid = at('citizens', visitor);
    await digid.leave();
    await digid.stop();
    await visitor.sees(nl.t('sign-in-stopped-title'), nl.t('sign-in-stopped-text'));
    await digid.tryAgain();
    await digid.signIn('burger-4');
    assert.equal(visitor.path, '/aanmelden');
  });
});

test('whoever showed it longer ago than is asked is not signed in', async () => {
  const { nl } = frame;
  await frame.visit({ device: PHONE, expected: [400] }, async (visitor) => {
    const digid = at('citizens', visitor);
    await digid.signIn('burger-4', { ago: 50_000 });
    await visitor.sees(nl.t('sign-in-again-title'));
    await digid.signIn('burger-4');
    assert.equal(visitor.path, '/aanmelden');
  });
});

test('somebody who acts for others signs in for their office, and out again', async () => {
  const { nl } = frame;
  for (const scripts of [true, false]) {
    await frame.visit({ device: DESKTOP, scripts }, async (visitor) => {
      const office = at('organisations', visitor);
      await office.signIn('kantoor');
      assert.equal(visitor.path, '/namens');
      await visitor.follow(nl.t('sessions-title'));
      await visitor.sees('eHerkenning');
      await visitor.open('/mijn-zaak');
      await visitor.sees(nl.t('error-not-found-title'));
      await visitor.press(nl.t('sign-out'));
      await office.signOutThere();
      assert.equal(visitor.path, '/');
    });
  }
});

test('two colleagues of one office do not see where the other is signed in', async () => {
  const { nl } = frame;
  const references = [];
  for (const account of ['kantoor', 'kantoor-collega']) {
    await frame.visit({ device: DESKTOP }, async (visitor) => {
      await at('organisations', visitor).signIn(account);
      await visitor.follow(nl.t('sessions-title'));
      await visitor.sees(nl.t('sessions-colleague'), nl.t('sessions-no-others'));
      references.push((await visitor.text()).match(/[0-9a-f]{4}(?:-[0-9a-f]{4}){3}/)[0]);
    });
  }
  assert.notEqual(references[0], references[1]);
});

test('staff sign in at their own provider, and nobody whom the operation does not know', async () => {
  const { nl, server } = frame;
  await server.hire('Bo de Behandelaar', 'case-handler', 'behandelaar');
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    const own = at('staff', visitor);
    await own.signIn('behandelaar', { level: 'midden' });
    assert.equal(visitor.path, '/werk');
    await visitor.follow(nl.t('sessions-title'));
    await visitor.sees('het werkaccount');
    await visitor.press(nl.t('sign-out'));
    await own.signOutThere();
    await own.signIn('onbekende');
    await visitor.sees(nl.t('sign-in-stranger-title'));
    await visitor.open('/werk');
    assert.equal(visitor.path, '/inloggen');
  });
});

test('whoever does not work here any more is out at once, and stays out', async () => {
  const { nl, server } = frame;
  const id = await server.hire('Vera Vertrekker', 'case-handler', 'vertrekker');
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    const own = at('staff', visitor);
    await own.signIn('vertrekker');
    assert.equal(visitor.path, '/werk');
    const ended = await server.herstel('staff', 'end', id);
    assert.equal(ended.code, 0, ended.output);
    await visitor.open('/werk');
    assert.equal(visitor.path, '/inloggen');
    await visitor.follow(nl.t('sign-in-with', { provider: own.name }));
    await visitor.sees(nl.t('sign-in-stranger-title'));
  });
});

test('the log tells why somebody was refused, and nothing about who', async () => {
  const log = frame.server.output();
  for (const code of ['level-too-low', 'denied', 'time-too-long-ago', 'staff-unknown']) {
    assert.ok(log.includes(code), `no ${code} in:\n${log}`);
  }
  for (const provider of Object.values(frame.server.providers)) {
    for (const [subject, { bsn, kvk }] of Object.entries(provider.accounts)) {
      for (const secret of [subject, bsn, kvk].filter(Boolean)) assert.ok(!log.includes(secret), secret);
    }
  }
});
