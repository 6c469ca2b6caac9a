// An authority of the organisation itself, and a certificate of it for this machine. Both last a day.

import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

/**
 * Makes both in the folder. Gives what a server needs, and the file with the certificate of the authority.
 * @param {string} folder
 * @returns {Promise<{ key: Buffer, cert: Buffer, authority: string }>}
 */
export async function makeCertificate(folder) {
  const at = (name) => join(folder, name);
  const openssl = (...words) => execFileSync('openssl', words, { stdio: 'pipe' });
  const authority = at('authority.pem');
  const isAuthority = ['-addext', 'basicConstraints=critical,CA:TRUE'];
  openssl('req', '-x509', ...KEY, '-days', '1', '-subj', '/CN=Proef', ...isAuthority, '-keyout', at('authority.key'), '-out', authority);
  openssl('req', ...KEY, '-subj', '/CN=proef', '-keyout', at('provider.key'), '-out', at('provider.csr'));
  await writeFile(at('provider.ext'), 'subjectAltName=DNS:localhost');
  const signed = ['-CA', authority, '-CAkey', at('authority.key'), '-CAcreateserial', '-days', '1'];
  openssl('x509', '-req', '-in', at('provider.csr'), ...signed, '-extfile', at('provider.ext'), '-out', at('provider.pem'));
  return { key: await readFile(at('provider.key')), cert: await readFile(at('provider.pem')), authority };
}
