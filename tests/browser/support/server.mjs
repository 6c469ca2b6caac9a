// Starts the built `herstel serve --demo` on a free port with a database of its own, and stops it again.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 10_000;
const ADDRESS = /http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+/;

/** The command under test; `cargo xtask test` says where it is. */
const herstel = process.env.HERSTEL ?? new URL('../../../target/debug/herstel', import.meta.url).pathname;

/**
 * A running demo.
 * @param {{ parents?: number, today?: string }} options how many invented parents the demo holds, and its first day
 * @returns {Promise<{ origin: string, herstel: (...words: string[]) => Promise<{ code: number, output: string }>, stop: () => Promise<void> }>}
 */
export async function startServer({ parents = 60, today } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'herstel-demo-'));
  const database = `sqlite:${join(folder, 'demo.db')}`;
  const words = ['serve', '--demo', '--parents', String(parents), '--listen', '127.0.0.1:0', '--database', database];
  if (today) words.push('--today', today);
  const child = spawn(herstel, words, { stdio: ['ignore', 'pipe', 'pipe'], cwd: folder });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let output = '';
  const origin = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no address after ${START_LIMIT_MS} ms:\n${output}`)), START_LIMIT_MS);
    const read = (bytes) => {
      output += bytes;
      const found = ADDRESS.exec(output);
      if (found) {
        clearTimeout(timer);
        resolve(found[0]);
      }
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
  });
  return {
    origin,
    herstel: (...words) => run([...words, '--database', database], folder),
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
      await ended;
      clearTimeout(timer);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function run(words, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(herstel, words, { stdio: ['ignore', 'pipe', 'pipe'], cwd });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('exit', (code) => resolve({ code, output }));
  });
}
