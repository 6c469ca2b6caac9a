// The frame of a test file: one server and one browser, and visitors that are checked when they leave.

import { after, before } from 'node:test';
import { openGates } from './gates.mjs';
import { startInstallation } from './installation.mjs';
import { readTexts } from './texts.mjs';
import { startServer } from './server.mjs';
import { Visitor, launch } from './visitor.mjs';

/**
 * Starts what a test file needs before its first test and stops it after the last.
 * @param {{ parents?: number, today?: string, engine?: 'sqlite' | 'postgres', scheme?: string }} options of the demo
 *   server, and the scheme whose texts are read
 */
export function journey(options = {}) {
  return frameOf(options.scheme, () => startServer(options));
}

/**
 * The same for an installation of its own where people sign in at real providers; `frame.server.providers` are these.
 * @param {{ open?: string[], settings?: string | ((site: string) => string), host?: string }} options the schemes that
 *   are open to everybody, none if not said; the rest as of `startInstallation`
 */
export function installation({ open = [], ...options } = {}) {
  return frameOf(undefined, () => startInstallation(options), async (frame) => {
    if (open.length > 0) await openGates(frame, open);
  });
}

function frameOf(scheme, start, prepare = async () => {}) {
  const frame = { server: undefined, browser: undefined, nl: undefined, en: undefined };
  before(async () => {
    [frame.nl, frame.en] = await Promise.all([readTexts('nl', scheme), readTexts('en', scheme)]);
    frame.server = await start();
    frame.browser = await launch();
    await prepare(frame);
  });
  after(async () => {
    await frame.browser?.close();
    await frame.server?.stop();
  });
  /** Runs the visit of one person and fails when any page of it had a problem. */
  frame.visit = async (device, walk) => {
    const elsewhere = Object.values(frame.server.providers ?? {}).map((provider) => provider.origin);
    const visitor = await Visitor.arrive(frame.browser, frame.server.origin, { elsewhere, ...device });
    try {
      await walk(visitor);
    } catch (error) {
      await visitor.keepFailure();
      throw error;
    } finally {
      await visitor.close();
    }
    visitor.checkAll();
  };
  return frame;
}
