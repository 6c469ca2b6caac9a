// Starts the built `herstel serve` and stops it again; as a demonstration on a free port with a database of its own.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 10_000;
const ADDRESS = /http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+/;

/** The command under test; `cargo xtask test` says where it is. */
const herstel = process.env.HERSTEL ?? new URL('../../../target/debug/herstel', import.meta.url).pathname;

/** What the server gets from around it: its own data folder, and no setting that is meant for these tests. */
function surroundings(folder) {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('HERSTEL'));
  return { ...Object.fromEntries(others), XDG_DATA_HOME: folder };
}

/**
 * A running demo.
 * @param {{ parents?: number, today?: string, engine?: 'sqlite' | 'postgres' }} options how many invented parents the
 *   demo holds, its first day, and where it keeps them
 * @returns {Promise<{ origin: string, herstel: (...words: string[]) => Promise<{ code: number, output: string }>, stop: () => Promise<void> }>}
 */
export async function startServer({ parents = 60, today, engine = 'sqlite' } = {}) {
  const folder = await newFolder();
  const place = ['--database', databaseOf(engine, folder), '--keys', join(folder, 'demo.keys')];
  const words = ['serve', '--demo', '--parents', String(parents), '--listen', '127.0.0.1:0', ...place];
  if (today) words.push('--today', today);
  const { origin, stop } = await serve(words, folder);
  return {
    origin,
    herstel: (...words) => run([...words, ...place], folder),
    async stop() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A new temporary folder; who asked for it removes it. */
export function newFolder() {
  return mkdtemp(join(tmpdir(), 'herstel-browser-'));
}

/**
 * Runs `herstel serve` in a folder until it is stopped, from the moment that it says where it is.
 * @returns {Promise<{ origin: string, output: () => string, stop: () => Promise<void> }>}
 */
export async function serve(words, folder) {
  const child = spawn(herstel, words, { stdio: ['ignore', 'pipe', 'pipe'], cwd: folder, env: surroundings(folder) });
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
    output: () => output,
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** A new file, or the empty database that `cargo xtask test` made for this run. */
function databaseOf(engine, folder) {
  if (engine === 'sqlite') return `sqlite:${join(folder, 'demo.db')}`;
  const address = process.env.HERSTEL_BROWSER_POSTGRES;
  if (!address) throw new Error('HERSTEL_BROWSER_POSTGRES names no empty database; cargo xtask test sets it');
  return address;
}

/** Runs the command in a folder until it ends. */
export function run(words, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(herstel, words, { stdio: ['ignore', 'pipe', 'pipe'], cwd, env: surroundings(cwd) });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('exit', (code) => resolve({ code, output }));
  });
}
