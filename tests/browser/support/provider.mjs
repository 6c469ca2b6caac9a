// A real OpenID provider on this machine, with invented people and keys of its own. It stands on `localhost`, and the
// server under test on 127.0.0.1: to a browser these are two sites, as in an operation.

import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Provider from 'oidc-provider';

const CLIENT = 'herstel';
const CLAIMS = ['bsn', 'kvk'];

/**
 * Who signs in somewhere, and how.
 * @typedef {object} Description
 * @property {string} id its name in the configuration of the server
 * @property {'citizens' | 'organisations' | 'staff'} kind
 * @property {string} name what the button says
 * @property {'secret' | 'key'} credential how the server shows the provider who it is: a shared secret, or a signature
 *   (`private_key_jwt`)
 * @property {'RS256' | 'PS256' | 'ES256'} algorithm with which tokens are signed
 * @property {Record<string, { label: string, bsn?: string, kvk?: string }>} accounts by subject
 * @property {Record<string, string>} levels the `acr` of each level
 * @property {string} level the lowest to sign in with
 * @property {string} stepUpLevel the lowest for what asks more
 * @property {{ key: Buffer, cert: Buffer, authority: string }} [certificate] with which it answers over https
 */

/**
 * Starts a provider that knows one installation.
 * @param {Description} description
 * @param {string} site where browsers find the installation
 */
export async function startProvider(description, site) {
  let failing;
  let handle = (request, response) => response.writeHead(503).end();
  const { certificate } = description;
  const listener = (request, response) => {
    if (failing && request.url.startsWith(failing)) response.writeHead(503).end();
    else handle(request, response);
  };
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const origin = `${certificate ? 'https' : 'http'}://localhost:${port}`;
  const client = clientOf(description, site);
  const provider = new Provider(origin, configuration(description, client.registered));
  const answer = provider.callback();
  handle = (request, response) => {
    const isOurs = /^\/interaction\/[\w-]+$/.test(request.url);
    (isOurs ? interact(provider, description, request, response) : answer(request, response))?.catch?.((error) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(error.message);
    });
  };
  return {
    ...description,
    origin,
    /** What the file of providers says about it; its secret or key goes into the folder. */
    table: async (folder) => {
      const file = join(folder, `${description.id}.${description.credential}`);
      await writeFile(file, client.text, { mode: 0o600 });
      return table(description, origin, file);
    },
    /** Is out of order at addresses that begin so, until it recovers. */
    fail: (path = '/') => (failing = path),
    recover: () => (failing = undefined),
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** How the server shows who it is: what the provider has of it, and the text of its file. */
function clientOf({ id, credential, algorithm }, site) {
  const registered = {
    client_id: CLIENT,
    redirect_uris: [`${site}/inloggen/met/${id}/terug`],
    post_logout_redirect_uris: [`${site}/`],
    id_token_signed_response_alg: algorithm,
  };
  if (credential === 'secret') {
    const secret = randomBytes(32).toString('base64url');
    return { registered: { ...registered, client_secret: secret }, text: secret };
  }
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = { ...publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' };
  return {
    registered: { ...registered, token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [jwk] } },
    text: privateKey.export({ format: 'pem', type: 'pkcs8' }),
  };
}

function configuration({ id, accounts, levels }, registered) {
  const key = (type, options) => generateKeyPairSync(type, options).privateKey.export({ format: 'jwk' });
  return {
    clients: [registered],
    jwks: { keys: [key('rsa', { modulusLength: 2048 }), key('ec', { namedCurve: 'P-256' })] },
    acrValues: Object.values(levels),
    scopes: ['openid', ...CLAIMS],
    claims: { openid: ['sub'], ...Object.fromEntries(CLAIMS.map((claim) => [claim, [claim]])) },
    // The server reads who it is from the token; it does not ask again.
    conformIdTokenClaims: false,
    clientAuthMethods: ['client_secret_basic', 'private_key_jwt'],
    // Providers on one host share its cookies, whatever their ports.
    cookies: {
      keys: [randomBytes(16).toString('hex')],
      names: { session: `${id}-session`, interaction: `${id}-interaction`, resume: `${id}-resume` },
    },
    ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: 3600, IdToken: 300, Interaction: 3600, Session: 3600 },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: askToSignOut },
    },
    interactions: { url: (context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (context, subject) =>
      accounts[subject] && { accountId: subject, claims: () => ({ sub: subject, ...claimsOf(accounts[subject]) }) },
    // Nobody asks citizens whether the government may know their number from the government.
    async loadExistingGrant(context) {
      const { client, session, provider, params } = context.oidc;
      const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
      grant.addOIDCScope(params.scope);
      await grant.save();
      return grant;
    },
    renderError(context, out) {
      context.type = 'html';
      context.body = page('Er ging iets mis', `<p>${out.error}: ${out.error_description ?? ''}</p>`);
    },
  };
}

function claimsOf(account) {
  return Object.fromEntries(CLAIMS.filter((claim) => account[claim]).map((claim) => [claim, account[claim]]));
}

/** The page where somebody says who they are, and what they answer. */
async function interact(provider, description, request, response) {
  if (request.method !== 'POST') {
    const { prompt, params } = await provider.interactionDetails(request, response);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(page(description.name, form(description, prompt.name, params)));
    return;
  }
  const sent = new URLSearchParams(await bodyOf(request));
  const now = Math.floor(Date.now() / 1000);
  const result = sent.has('stop')
    ? { error: 'access_denied', error_description: 'stopped' }
    : {
        login: {
          accountId: sent.get('account'),
          acr: description.levels[sent.get('level')],
          ts: now - Number(sent.get('ago')),
        },
      };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

function form({ accounts, levels }, prompt, params) {
  const options = (entries) => entries.map(([value, label]) => `<option value="${value}">${label}</option>`).join('');
  const people = Object.entries(accounts).map(([subject, { label }]) => [subject, label]);
  return `
    <p>Gevraagd: <span id="asked">${prompt} ${params.acr_values ?? ''} ${params.max_age ?? ''} ${params.prompt ?? ''}</span></p>
    <form method="post">
    <p><label>Wie bent u? <select name="account">${options(people)}</select></label></p>
    <p><label>Hoe zeker? <select name="level">${options(Object.keys(levels).map((level) => [level, level]))}</select></label></p>
    <p><label>Hoeveel seconden geleden? <input name="ago" value="0"></label></p>
    <button name="go">Verder</button> <button name="stop">Stoppen</button>
    </form>`;
}

function askToSignOut(context, hiddenForm) {
  const buttons = '<button form="op.logoutForm" name="logout" value="yes">Ja, uitloggen</button>';
  context.type = 'html';
  context.body = page('Uitloggen', `${hiddenForm}<p>Wilt u hier ook uitloggen?</p>${buttons}`);
}

function page(title, body) {
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>${title}</title><main><h1>${title}</h1>${body}</main></html>`;
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

/** The table of the provider in the file of providers (docs/sign-in.md). */
function table({ id, kind, name, credential, accounts, levels, level, stepUpLevel, certificate }, origin, file) {
  const claims = CLAIMS.filter((claim) => Object.values(accounts).some((account) => account[claim]));
  const accepted = Object.entries(levels).map(([level, acr]) => `{ acr = "${acr}", level = "${level}" }`);
  const authority = certificate ? `ca_file = "${certificate.authority}"\n` : '';
  return `[[provider]]
id = "${id}"
kind = "${kind}"
name = "${name}"
issuer = "${origin}"
client_id = "${CLIENT}"
client_${credential}_file = "${file}"
${authority}scopes = ${JSON.stringify(claims)}
level = "${level}"
step_up_level = "${stepUpLevel}"
levels = [
  ${accepted.join(',\n  ')},
]
`;
}
