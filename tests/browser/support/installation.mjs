// An installation of its own, as an operation runs it: configuration in a file, people who sign in at providers, staff
// made by the command. Everybody in it is invented.

import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { makeCertificate } from './certificate.mjs';
import { citizenNumber } from './people.mjs';
import { startProvider } from './provider.mjs';
import { newFolder, run, serve } from './server.mjs';

/** The words that brokers use for the levels of DigiD. */
const DIGID = 'urn:oasis:names:tc:SAML:2.0:ac:classes';

/** Parents sign in with a password and a text message; a bank account asks for the app that read a passport. */
const CITIZENS = {
  id: 'digid',
  kind: 'citizens',
  name: 'DigiD',
  credential: 'secret',
  algorithm: 'PS256',
  accounts: {
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`burger-${n}`, { label: `Burger ${n}`, bsn: citizenNumber(100 + n) }]),
    ),
    'burger-eerste': { label: 'De eerste burger', bsn: citizenNumber(100) },
  },
  levels: {
    basis: `${DIGID}:PasswordProtectedTransport`,
    midden: `${DIGID}:MobileTwoFactorContract`,
    substantieel: `${DIGID}:Smartcard`,
  },
  level: 'midden',
  stepUpLevel: 'substantieel',
};

/** Its certificate is of an authority that only this installation knows. */
const ORGANISATIONS = {
  id: 'eherkenning',
  kind: 'organisations',
  name: 'eHerkenning',
  credential: 'secret',
  algorithm: 'RS256',
  accounts: {
    kantoor: { label: 'Advocatenkantoor Voorbeeld', kvk: '90000001' },
    'kantoor-collega': { label: 'Advocatenkantoor Voorbeeld, een collega', kvk: '90000001' },
  },
  levels: { midden: 'urn:etoegang:core:assurance-class:loa2plus', substantieel: 'urn:etoegang:core:assurance-class:loa3' },
  level: 'substantieel',
  stepUpLevel: 'substantieel',
};

/** Staff sign in with a password; approving asks for a second factor. */
const STAFF = {
  id: 'medewerkers',
  kind: 'staff',
  name: 'het werkaccount',
  credential: 'key',
  algorithm: 'ES256',
  accounts: Object.fromEntries(
    ['behandelaar', 'tweede-lezer', 'vertrekker', 'stuurt', 'stuurt-mee', 'onbekende'].map((subject) => [subject, { label: subject }]),
  ),
  levels: { midden: 'password', substantieel: 'mfa' },
  level: 'midden',
  stepUpLevel: 'substantieel',
};

/**
 * Starts providers and server. `hire` lets somebody begin to work here whom the provider of staff calls `subject`, and
 * gives their id; `output` is what the server printed and logged until now. Every scheme is behind a closed gate.
 * @param {{ settings?: string | ((site: string) => string), host?: string }} options more of the configuration, as TOML or
 *   made of the address of the site; and the name by which browsers know this machine
 */
export async function startInstallation({ settings = '', host = '127.0.0.1' } = {}) {
  const folder = await newFolder();
  const providers = {};
  const stopped = [() => rm(folder, { recursive: true, force: true })];
  const stop = async () => {
    while (stopped.length > 0) await stopped.pop()();
  };
  try {
    const port = await freePort();
    const address = `127.0.0.1:${port}`;
    const site = `http://${host}:${port}`;
    const organisations = { ...ORGANISATIONS, certificate: await makeCertificate(folder) };
    for (const [kind, description] of Object.entries({ citizens: CITIZENS, organisations, staff: STAFF })) {
      providers[kind] = await startProvider(description, site);
      stopped.push(providers[kind].stop);
    }
    const tables = await Promise.all(Object.values(providers).map((provider) => provider.table(folder)));
    await writeFile(join(folder, 'providers.toml'), tables.join('\n'));
    await writeFile(join(folder, 'herstel.toml'), configuration(folder, address, site, typeof settings === 'function' ? settings(site) : settings));
    const place = ['--config', join(folder, 'herstel.toml')];
    const server = await serve(['serve', ...place], folder);
    stopped.push(server.stop);
    const herstel = (...words) => run([...words, ...place], folder);
    const hire = async (name, role, subject, ...more) => {
      const words = ['--name', name, '--role', role, '--provider', STAFF.id, '--subject', subject, ...more];
      const { code, output } = await herstel('staff', 'add', ...words);
      const id = /^stf-[0-9a-f]+$/m.exec(output)?.[0];
      if (code !== 0 || !id) throw new Error(`staff add ended with ${code}:\n${output}`);
      return id;
    };
    return { origin: site, folder, output: server.output, providers, herstel, hire, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Browsers treat their own machine as safe, so cookies have the names and marks that they have over https. */
function configuration(folder, address, site, settings) {
  return `[database]
url = "sqlite:${join(folder, 'herstel.db')}"

[serve]
listen = "${address}"
https = true

[sign_in]
public_url = "${site}"
providers = "${join(folder, 'providers.toml')}"

${settings}`;
}

/** A port that was free a moment ago: the address must be known to the providers before the server starts. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
