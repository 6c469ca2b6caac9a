// Showing again who one is, at a real provider: before a bank account, consent, a mandate, a choice and an approval.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ParentPages } from '../pages/parent.mjs';
import { ProviderPages } from '../pages/provider.mjs';
import { StaffPages } from '../pages/staff.mjs';
import { installation } from '../support/journey.mjs';
import { citizenNumber, newParent } from '../support/people.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = installation({ open: ['wht-compensatie'] });
const IBAN = 'NL02ABNA0123456789';
const facts = {
  year: { grond: 'vooringenomenheid', 'teruggevorderd bedrag': '8.000,00', 'rente in de beschikking': '0', 'nog niet betaald deel': '0' },
  case: { uitsluitingsgrond: 'geen uitsluiting', 'dagtekening eerste nadelige beschikking': '10-03-2014' },
};
let number;

const at = (kind, visitor) => new ProviderPages(visitor, frame.nl, frame.server.providers[kind]);

function person(n) {
  const { citizenNumber: stated, ...rest } = newParent(n);
  return { ...rest, years: [2013] };
}

/** From `/bevestigen` to the provider and back, and sends what waited. */
async function confirm(visitor, provider, subject) {
  const { nl } = frame;
  await visitor.sees(nl.t('step-up-title'), nl.t('step-up-held'));
  await provider.leaveAgain();
  await provider.show(subject, { level: 'substantieel' });
  assert.equal(visitor.path, '/bevestigen');
  await visitor.sees(nl.t('step-up-confirm-title'), nl.t('step-up-confirm-text'));
  await visitor.press(nl.t('step-up-confirm'));
}

for (const [n, device, scripts] of [[1, PHONE, true], [2, PHONE, false], [3, DESKTOP, true]]) {
  const how = `${device.name}, ${scripts ? 'with' : 'without'} script`;
  test(`a registration with a bank account waits until the parent showed who they are (${how})`, async () => {
    const { nl } = frame;
    await frame.visit({ device, scripts }, async (visitor) => {
      const digid = at('citizens', visitor);
      await digid.signIn(`burger-${n}`, { level: 'midden' });
      await new ParentPages(visitor, nl).register({ ...person(n), iban: IBAN, story: 'Ik bewaar dit verhaal.' });
      await visitor.sees(nl.t('step-up-registration'));
      await digid.leaveAgain();
      const asked = await digid.asked();
      assert.match(asked, /login .*Smartcard 300 login/);
      assert.doesNotMatch(asked, /MobileTwoFactorContract/, 'a level that is not enough is not asked for');
      await digid.show(`burger-${n}`, { level: 'substantieel' });
      await visitor.sees(nl.t('step-up-confirm-title'), nl.t('step-up-confirm-text'), nl.t('step-up-registration'));
      await visitor.press(nl.t('step-up-confirm'));
      assert.equal(visitor.path, '/mijn-zaak');
      await visitor.sees(nl.t('case-just-registered'), person(n).name);
      await visitor.open('/bevestigen');
      await visitor.sees(nl.t('step-up-nothing-title'));
      await visitor.follow(nl.t('step-up-on'));
      await visitor.follow(nl.t('case-facts-link'));
      await visitor.sees('Ik bewaar dit verhaal.', '2013');
    });
  });
}

test('whoever stops, is not sure enough or is somebody else sends nothing, and loses nothing', async () => {
  const { nl } = frame;
  for (const scripts of [true, false]) {
    await frame.visit({ device: PHONE, scripts, expected: [400] }, async (visitor) => {
      const digid = at('citizens', visitor);
      await digid.signIn('burger-4', { level: 'midden' });
      await new ParentPages(visitor, nl).register({ ...person(4), iban: IBAN });
      await digid.leaveAgain();
      await digid.stop();
      await visitor.sees(nl.t('sign-in-stopped-title'));
      await digid.tryAgain();
      await digid.leaveAgain();
      await digid.show('burger-4', { level: 'midden' });
      await visitor.sees(nl.t('sign-in-surer-title'));
      await digid.tryAgain();
      await digid.leaveAgain();
      await digid.show('burger-4', { level: 'substantieel', ago: 600 });
      await visitor.sees(nl.t('sign-in-again-title'));
      await digid.tryAgain();
      await digid.leaveAgain();
      await digid.show('burger-5', { level: 'substantieel' });
      await visitor.sees(nl.t('sign-in-same-title'), nl.t('sign-in-same-text'));
      await digid.tryAgain();
      await visitor.sees(nl.t('step-up-title'));
      await visitor.press(nl.t('step-up-stop'));
      assert.equal(visitor.path, '/aanmelden', 'nothing was sent');
    });
  }
});

test('the pages around signing in and showing again who one is are sound in English', async () => {
  const { en } = frame;
  for (const device of [PHONE, DESKTOP]) {
    await frame.visit({ device }, async (visitor) => {
      await visitor.open('/taal/en?terug=/inloggen');
      const digid = new ProviderPages(visitor, en, frame.server.providers.citizens);
      await digid.signIn('burger-8', { level: 'basis' });
      await visitor.sees(en.t('sign-in-surer-title'));
      await digid.tryAgain();
      await digid.show('burger-8', { level: 'midden' });
      await new ParentPages(visitor, en).register({ ...person(1), iban: IBAN });
      await visitor.sees(en.t('step-up-title'), en.t('step-up-registration'));
      await digid.leaveAgain();
      await digid.show('burger-8', { level: 'substantieel' });
      await visitor.sees(en.t('step-up-confirm-title'));
      await visitor.press(en.t('step-up-stop'));
      assert.equal(visitor.path, '/aanmelden', 'nothing was sent');
      await visitor.follow(en.t('sessions-title'));
      await visitor.sees(en.t('sessions-this'));
      await visitor.press(en.t('sign-out'));
      await visitor.sees(en.t('signed-out-title'));
    });
  }
});

test('consent and a mandate wait until the parent showed who they are', async () => {
  const { nl } = frame;
  await frame.visit({ device: PHONE }, async (visitor) => {
    const digid = at('citizens', visitor);
    await digid.signIn('burger-6', { level: 'midden' });
    await new ParentPages(visitor, nl).register(person(3));
    assert.equal(visitor.path, '/mijn-zaak', 'a registration without a bank account asks nothing more');
    await visitor.follow(nl.t('case-access-link'));
    await visitor.press(nl.t('access-allow'));
    await visitor.sees(nl.t('step-up-consent'));
    await confirm(visitor, digid, 'burger-6');
    assert.equal(visitor.path, '/mijn-zaak/meekijken');
    await visitor.sees(nl.t('access-just-given'));
  });
  // Signed in anew, and again only with the level of signing in.
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    const digid = at('citizens', visitor);
    await digid.signIn('burger-6', { level: 'midden' });
    await visitor.open('/mijn-zaak/meekijken');
    await visitor.follow(nl.t('access-give-mandate'));
    await visitor.fill(nl.t('mandate-name'), 'Dilan Verzonnen');
    await visitor.fill(nl.t('mandate-bsn'), citizenNumber(4));
    await visitor.choose(nl.t('mandate-kind-helper'));
    await visitor.choose(nl.t('mandate-read'));
    await visitor.choose(nl.t('mandate-end-open'));
    await visitor.press(nl.t('mandate-button'));
    await visitor.sees(nl.t('step-up-mandate'));
    await confirm(visitor, digid, 'burger-6');
    await visitor.sees(nl.t('access-just-given'), 'Dilan Verzonnen');
    // Taking back is as easy as saying nothing.
    await visitor.press(nl.t('access-stop'));
    await visitor.sees(nl.t('access-just-stopped'));
  });
});

test('an approval waits until the reviewer showed a second factor', async () => {
  const { nl, server } = frame;
  await server.hire('Bo de Behandelaar', 'case-handler', 'behandelaar');
  await server.hire('Tess de Tweede', 'reviewer', 'tweede-lezer');
  await frame.visit({ device: PHONE }, async (visitor) => {
    await at('citizens', visitor).signIn('burger-7', { level: 'midden' });
    const parent = new ParentPages(visitor, nl);
    await parent.register(person(5));
    number = await parent.number();
  });
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    await at('staff', visitor).signIn('behandelaar', { level: 'midden' });
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
    const own = at('staff', visitor);
    await own.signIn('tweede-lezer', { level: 'midden' });
    const staff = new StaffPages(visitor, nl);
    await staff.openProposal(number);
    await staff.approve();
    await visitor.sees(nl.t('step-up-approval'));
    await confirm(visitor, own, 'tweede-lezer');
    assert.notEqual(visitor.path, '/bevestigen');
  });
});

test('a choice waits until the parent showed who they are, and nothing waits after that', async () => {
  const { nl, server } = frame;
  await frame.visit({ device: PHONE, scripts: false }, async (visitor) => {
    const digid = at('citizens', visitor);
    await digid.signIn('burger-7', { level: 'midden' });
    const parent = new ParentPages(visitor, nl);
    await parent.openCase();
    await parent.choose(nl.t('choice-first-review-continue'));
    await visitor.sees(nl.t('step-up-choice'));
    await confirm(visitor, digid, 'burger-7');
    await visitor.sees(nl.t('case-just-chose'));
    await visitor.open('/bevestigen');
    await visitor.sees(nl.t('step-up-nothing-title'));
  });
  const verified = await server.herstel('verify');
  assert.equal(verified.code, 0, verified.output);
});
