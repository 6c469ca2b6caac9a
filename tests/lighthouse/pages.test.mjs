// Lighthouse on the pages that a parent opens first, as on a slow phone and as at a desk. Performance is a time, so that
// this is a part of `cargo xtask soak` and not of the test command.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { newFolder, startServer } from '../browser/support/server.mjs';

/** What each of these is held to, of 100. */
const AT_LEAST = 95;
const CATEGORIES = ['performance', 'accessibility'];
const PAGES = ['/mijn-zaak', '/mijn-zaak/weg', '/mijn-zaak/stukken'];
/** A parent of the demonstration with a decision, choices and letters. */
const PARENT = 'parent-awarded';

const lighthouse = createRequire(import.meta.url).resolve('lighthouse/cli/index.js');
let server;
let folder;

before(async () => {
  folder = await newFolder();
  server = await startServer();
});

after(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

for (const path of PAGES) {
  for (const window of ['phone', 'desktop']) {
    test(`${path} scores ${AT_LEAST} or more on a ${window}`, async (t) => {
      const scores = await scored(path, window);
      t.diagnostic(`${path}, ${window}: ${CATEGORIES.map((name) => `${name} ${scores[name]}`).join(', ')}`);
      for (const name of CATEGORIES) assert.ok(scores[name] >= AT_LEAST, `${name}: ${scores[name]}`);
    });
  }
}

/** The scores of a page, of 100, signed in as the parent. */
async function scored(path, window) {
  const headers = { Cookie: `herstel-session=${await signIn()}` };
  const report = join(folder, 'report.json');
  const words = [
    lighthouse, server.origin + path, '--quiet', '--output=json', `--output-path=${report}`,
    `--only-categories=${CATEGORIES.join(',')}`, `--extra-headers=${JSON.stringify(headers)}`,
    `--chrome-path=${process.env.HERSTEL_CHROMIUM ?? '/usr/bin/chromium'}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu', '--no-enable-error-reporting',
  ];
  if (window === 'desktop') words.push('--preset=desktop');
  const { code, output } = await run(words);
  assert.equal(code, 0, output);
  const { categories, finalDisplayedUrl } = JSON.parse(await readFile(report, 'utf8'));
  // A page of somebody who is not signed in would score as well.
  assert.equal(finalDisplayedUrl, server.origin + path);
  return Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(categories[name].score * 100)]));
}

async function signIn() {
  const response = await fetch(`${server.origin}/api/v1/demo/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: PARENT }),
  });
  assert.equal(response.status, 201);
  return (await response.json()).token;
}

function run(words) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'], cwd: folder });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('exit', (code) => resolve({ code, output }));
  });
}
