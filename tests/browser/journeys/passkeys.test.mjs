// Staff sign in with passkeys: an invitation, the first passkey, signing in, one more, and one less; then an approval.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ParentPages } from '../pages/parent.mjs';
import { PasskeyPages } from '../pages/passkeys.mjs';
import { ProviderPages } from '../pages/provider.mjs';
import { StaffPages } from '../pages/staff.mjs';
import { Authenticator } from '../support/authenticator.mjs';
import { installation } from '../support/journey.mjs';
import { newParent } from '../support/people.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

/** How long after giving it a passkey is enough for an approval: the shortest that can be configured. */
const STEP_UP_MAX_AGE_MS = 60_000;

const frame = installation({
  open: ['wht-compensatie'],
  host: 'localhost',
  settings: (site) => `[passkeys]\nrelying_party = "localhost"\norigin = "${site}"\nstep_up_max_age = "1m"\n`,
});
const facts = {
  year: { grond: 'vooringenomenheid', 'teruggevorderd bedrag': '8.000,00', 'rente in de beschikking': '0', 'nog niet betaald deel': '0' },
  case: { uitsluitingsgrond: 'geen uitsluiting', 'dagtekening eerste nadelige beschikking': '10-03-2014' },
};

/** Somebody begins to work here; gives their id. */
async function hire(name, role) {
  const { code, output } = await frame.server.herstel('staff', 'add', '--name', name, '--role', role);
  assert.equal(code, 0, output);
  return /^stf-[0-9a-f]+$/m.exec(output)[0];
}

/** The path of the link that the command prints. */
async function invite(id) {
  const { code, output } = await frame.server.herstel('staff', 'invite', id);
  assert.equal(code, 0, output);
  const link = new URL(/^http\S+\/uitnodiging\/\S+$/m.exec(output)[0]);
  assert.equal(link.origin, frame.server.origin);
  return link.pathname;
}

/** Somebody new with a passkey; gives it. */
async function enrolled(name, role) {
  const path = await invite(await hire(name, role));
  let passkeys;
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    const device = await Authenticator.of(visitor);
    await visitor.open(path);
    await new PasskeyPages(visitor, frame.nl).make('Sleutel');
    assert.equal(visitor.path, '/inloggen/passkey');
    passkeys = await device.passkeys();
  });
  return passkeys;
}

for (const device of [PHONE, DESKTOP]) {
  test(`somebody makes a passkey, signs in with it, makes another and removes the first (${device.name})`, async () => {
    const { nl } = frame;
    const name = device === PHONE ? 'Fenna van de Telefoon' : 'Bram van het Bureau';
    const path = await invite(await hire(name, 'case-handler'));
    await frame.visit({ device, expected: [410] }, async (visitor) => {
      const authenticator = await Authenticator.of(visitor);
      const pages = new PasskeyPages(visitor, nl);
      await visitor.open(path);
      await visitor.sees(nl.t('passkey-invitation-title'), name);
      await pages.make('Mijn laptop');
      assert.equal((await authenticator.passkeys()).length, 1);
      assert.equal(visitor.path, '/inloggen/passkey');
      await pages.signIn();
      assert.equal(visitor.path, '/werk');
      assert.deepEqual(await pages.list(), ['Mijn laptop']);
      await visitor.sees(nl.t('passkey-only-way'));
      assert.equal(await visitor.page.getByRole('button', { name: nl.t('passkey-remove') }).count(), 0);

      const first = await authenticator.passkeys();
      await authenticator.replace();
      await pages.make('Mijn sleutel');
      const second = await authenticator.passkeys();
      assert.deepEqual((await pages.list()).sort(), ['Mijn laptop', 'Mijn sleutel']);
      await pages.remove('Mijn laptop');
      assert.deepEqual(await pages.list(), ['Mijn sleutel']);
      await pages.signOut();

      await pages.signIn();
      assert.equal(visitor.path, '/werk');
      await pages.signOut();
      await visitor.open(path);
      await visitor.sees(nl.t('passkey-gone-title'), nl.t('passkey-gone-text'));
      assert.deepEqual([first.length, second.length], [1, 1]);
    });
  });
}

test('a removed passkey and one that nobody unlocks sign nobody in, and the page says so', async () => {
  const { nl } = frame;
  const passkeys = await enrolled('Vera Verloren', 'case-handler');
  await frame.visit({ device: PHONE, expected: [400] }, async (visitor) => {
    const authenticator = await Authenticator.of(visitor, passkeys);
    const failed = visitor.page.getByRole('alert');
    await authenticator.unlocks(false);
    await visitor.open('/inloggen/passkey');
    assert.equal(await failed.isVisible(), false);
    await visitor.page.getByRole('button', { name: nl.t('passkey-sign-in-button') }).last().click();
    await failed.waitFor();
    assert.equal(await failed.innerText(), nl.t('passkey-failed'));
    assert.equal(visitor.path, '/inloggen/passkey');

    await authenticator.unlocks(true);
    const { code, output } = await frame.server.herstel('staff', 'list');
    assert.equal(code, 0, output);
    const id = /^(stf-[0-9a-f]+).*Vera Verloren$/m.exec(output)[1];
    const lost = await frame.server.herstel('staff', 'invite', id, '--lost');
    assert.equal(lost.code, 0, lost.output);
    await new PasskeyPages(visitor, nl).signIn();
    await visitor.sees(nl.t('passkey-refused-title'), nl.t('passkey-refused-text'));
    await visitor.open('/werk');
    assert.equal(visitor.path, '/inloggen');
  });
});

test('without script every page that asks for a passkey says what to do', async () => {
  const { nl } = frame;
  const path = await invite(await hire('Zonder Script', 'case-handler'));
  for (const device of [PHONE, DESKTOP]) {
    await frame.visit({ device, scripts: false }, async (visitor) => {
      for (const open of [path, '/inloggen/passkey']) {
        await visitor.open(open);
        await new PasskeyPages(visitor, nl).saysWhatToDo();
      }
    });
  }
});

test('a second reader gives the passkey again to approve', async () => {
  const { nl, server } = frame;
  const handler = await enrolled('Bo de Behandelaar', 'case-handler');
  const reviewer = await enrolled('Tess de Tweede', 'reviewer');
  let number;
  await frame.visit({ device: PHONE }, async (visitor) => {
    await new ProviderPages(visitor, nl, server.providers.citizens).signIn('burger-1', { level: 'midden' });
    const { citizenNumber: stated, ...person } = newParent(1);
    const parent = new ParentPages(visitor, nl);
    await parent.register({ ...person, years: [2013] });
    number = await parent.number();
  });
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    await Authenticator.of(visitor, handler);
    await new PasskeyPages(visitor, nl).signIn();
    const staff = new StaffPages(visitor, nl);
    await staff.openDossier(number);
    await staff.openFacts();
    await staff.showYear(2013);
    await staff.fillFacts(facts.year, 2013);
    await staff.fillFacts(facts.case);
    await staff.saveFacts('Beschikking van 10 maart 2014');
    await staff.workOut('first-review');
    await staff.propose();
  });
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    await Authenticator.of(visitor, reviewer);
    const pages = new PasskeyPages(visitor, nl);
    await pages.signIn();
    const signedIn = Date.now();
    const staff = new StaffPages(visitor, nl);
    await staff.openProposal(number);
    const proposal = visitor.path;
    await visitor.page.waitForTimeout(STEP_UP_MAX_AGE_MS - (Date.now() - signedIn) + 1_000);
    await staff.approve();
    await visitor.sees(nl.t('step-up-title'), nl.t('step-up-approval'));
    await pages.showAgain();
    assert.equal(visitor.path, '/bevestigen');
    await visitor.sees(nl.t('step-up-confirm-title'), nl.t('step-up-approval'));
    await visitor.press(nl.t('step-up-confirm'));
    assert.equal(visitor.path, proposal);
  });
  const verified = await server.herstel('verify');
  assert.equal(verified.code, 0, verified.output);
});
