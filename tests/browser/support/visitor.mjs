// One person at one device. Every page the person arrives at is checked; what is wrong anywhere fails the test
// at the end, with the address of the page.

import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { accessibilityProblems, isWiderThanWindow, markupProblems } from './checks.mjs';
import { root } from './texts.mjs';

/** The two devices that every journey of a parent is walked on. */
export const PHONE = { name: 'phone', width: 390, height: 844 };
export const DESKTOP = { name: 'desktop', width: 1280, height: 900 };
/** The smallest phone, which is also what is left of 1280 by 1024 pixels at 400%. */
export const NARROW = { name: 'narrow', width: 320, height: 256 };

const STEP_LIMIT_MS = 20_000;

/** Pictures for the documents end here. */
const PICTURE_HEIGHT = 1100;

/** Nobody presses Tab more often than this to get anywhere on a page. */
const TABS_MAX = 250;

/** What was looked at in this file, by device, address and content: an identical answer is not looked at again. */
const lookedAt = new Set();

/** The browser of a test file. As root Chromium refuses its own sandbox; the other flags keep it off the network. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.HERSTEL_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export class Visitor {
  #context;
  #origin;
  #scripts;
  // The text of the answer that the page came from; a promise, because it arrives after the navigation began.
  #html = Promise.resolve('');
  #problems = [];
  #elsewhere;
  #expected;

  /**
   * @param {import('playwright-core').Browser} browser
   * @param {string} origin address of the server
   * @param {{ device?: typeof PHONE, scripts?: boolean, elsewhere?: string[], expected?: number[] }} options `elsewhere`
   *   are the sites that a page may lead to, such as a provider of sign-ins; `expected` the statuses that an answer may
   *   have besides those of a refused form
   */
  static async arrive(browser, origin, { device = DESKTOP, scripts = true, elsewhere = [], expected = [] } = {}) {
    const visitor = new Visitor();
    visitor.#origin = origin;
    visitor.#scripts = scripts;
    visitor.#elsewhere = elsewhere;
    visitor.#expected = expected;
    visitor.#context = await browser.newContext({
      viewport: { width: device.width, height: device.height },
      javaScriptEnabled: scripts,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      reducedMotion: 'reduce',
      // A provider of the test has a certificate that no browser knows; ours goes over http on this machine.
      ignoreHTTPSErrors: true,
    });
    await visitor.#begin();
    return visitor;
  }

  /** Another window of the same browser. */
  async openWindow() {
    const other = new Visitor();
    other.#context = this.#context;
    other.#origin = this.#origin;
    other.#scripts = this.#scripts;
    other.#elsewhere = this.#elsewhere;
    other.#expected = this.#expected;
    await other.#begin();
    return other;
  }

  /** Opens an address of the server. */
  async open(path) {
    await this.page.goto(this.#origin + path);
    await this.#look();
  }

  /** The button of the browser that leads back. */
  async goBack() {
    await this.page.goBack();
    await this.#look();
  }

  /** Follows the first link with this text. */
  async follow(name, within = this.page) {
    await this.click(within.getByRole('link', { name }).first());
  }

  /** Presses the first button with this text and goes where it leads. */
  async press(name, within = this.page) {
    await this.click(within.getByRole('button', { name }).first());
  }

  /** Clicks something that leads to another page or place. */
  async click(target) {
    const arrived = this.page.waitForEvent('framenavigated', (frame) => frame === this.page.mainFrame());
    await Promise.all([arrived, target.click()]);
    await this.#look();
  }

  /** Goes on with the Tab key until the keyboard is here. */
  async tabTo(target) {
    for (let pressed = 0; pressed <= TABS_MAX; pressed += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    assert.fail(`${this.page.url()}: the keyboard does not reach ${target}`);
  }

  /** Types where the keyboard is. */
  async type(words) {
    await this.page.keyboard.type(words);
  }

  /** Presses Enter where the keyboard is and goes where it leads. */
  async enter() {
    const arrived = this.page.waitForEvent('framenavigated', (frame) => frame === this.page.mainFrame());
    await Promise.all([arrived, this.page.keyboard.press('Enter')]);
    await this.#look();
  }

  /** Waits until other sites have led back to ours. Without scripts a person presses their button. */
  async comeBack() {
    if (!this.#scripts && this.isElsewhere) await this.page.getByRole('button').first().click();
    await this.page.waitForURL((address) => address.origin === this.#origin);
    await this.#look();
  }

  /** Where the link that leaves the site leads, asked for with the session of this person; it ends that session. */
  async leaveQuickly(name) {
    const address = await this.page.getByRole('link', { name }).first().getAttribute('href');
    const answer = await this.#context.request.get(this.#origin + address, { maxRedirects: 0 });
    return new URL(answer.headers().location);
  }

  /** The part of the page under this heading. */
  region(name) {
    return this.page.getByRole('region', { name });
  }

  /** Fills the field with this label. */
  async fill(label, value, within = this.page) {
    await within.getByLabel(label).and(this.page.locator('input, textarea')).first().fill(value);
  }

  /** Chooses a file: its name, its media type and its bytes (`name`, `mimeType`, `buffer`). */
  async attach(label, file) {
    await this.page.getByLabel(label).setInputFiles(file);
  }

  /** Chooses the radio button or checkbox with this label. */
  async choose(label, within = this.page) {
    await within.getByLabel(label).and(this.page.locator('input')).first().check();
  }

  /** Takes the file that a button gives. */
  async take(name) {
    const given = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name }).first().click();
    const download = await given;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /** Downloads what the link leads to, with the session of this person. */
  async download(name, within = this.page) {
    const address = await within.getByRole('link', { name }).first().getAttribute('href');
    const response = await this.#context.request.get(new URL(address, this.page.url()).href);
    return { status: response.status(), headers: response.headers(), bytes: await response.body() };
  }

  /** The text of the page as a person reads it, with ordinary spaces. */
  async text(within = this.page.getByRole('main')) {
    return (await within.innerText()).replaceAll(/[\u00a0\u202f]/g, ' ');
  }

  /** Fails unless the page says all of this. */
  async sees(...sentences) {
    const text = await this.text();
    for (const sentence of sentences) {
      const found = sentence instanceof RegExp ? sentence.test(text) : text.includes(sentence);
      assert.ok(found, `${this.page.url()} does not say ${sentence}; it says:\n${text}`);
    }
  }

  /** The path of the page. */
  get path() {
    return new URL(this.page.url()).pathname;
  }

  /** Whether the page is one of another site. */
  get isElsewhere() {
    return new URL(this.page.url()).origin !== this.#origin;
  }

  /** The cookies that this device keeps for the server. */
  async cookies() {
    return this.#context.cookies(this.#origin);
  }

  /** Keeps a picture of the page for the documents when the run was asked to: those that the README shows. */
  async keepPicture(name) {
    const folder = process.env.HERSTEL_SCREENS;
    if (folder && (await readFile(join(root, 'README.md'), 'utf8')).includes(`docs/screens/${name}.png`)) {
      await mkdir(folder, { recursive: true });
      const { width, height } = this.page.viewportSize();
      const clip = { x: 0, y: 0, width, height: Math.max(height, PICTURE_HEIGHT) };
      await this.page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, clip });
    }
  }

  /** Ends the visit. */
  async close() {
    await this.#context.close();
  }

  /** Fails when any page of the visit had a problem. */
  checkAll() {
    assert.equal(this.#problems.length, 0, `\n${this.#problems.join('\n')}`);
  }

  /** Says where a journey broke off, and what was wrong on the way there. */
  async keepFailure() {
    console.error(`broke off at ${this.page.url()}\n${this.#problems.join('\n')}`);
    if (process.env.HERSTEL_FAILURES) {
      await this.page.screenshot({ path: join(process.env.HERSTEL_FAILURES, `${Date.now()}.png`), fullPage: true });
    }
  }

  async #begin() {
    this.page = await this.#context.newPage();
    this.page.setDefaultTimeout(STEP_LIMIT_MS);
    this.#watch();
  }

  async #look() {
    await this.page.waitForLoadState('load');
    // A page of another site is not ours to check.
    if (this.isElsewhere) return;
    const path = this.path;
    const html = await this.#html;
    const content = html.replaceAll(/name="csrf" value="[^"]*"/g, '');
    const key = [this.page.viewportSize().width, this.#scripts, path, content].join(' ');
    if (lookedAt.has(key)) return;
    lookedAt.add(key);
    const problems = await markupProblems(html);
    if (this.#scripts) problems.push(...(await accessibilityProblems(this.page)));
    if (await isWiderThanWindow(this.page)) problems.push('wider than the window');
    this.#problems.push(...problems.map((problem) => `${path}: ${problem}`));
  }

  #watch() {
    const own = new URL(this.#origin).host;
    this.page.on('request', (request) => {
      const address = new URL(request.url());
      const isLed = request.isNavigationRequest() && this.#elsewhere.includes(address.origin);
      if (address.protocol.startsWith('http') && address.host !== own && !isLed) {
        this.#problems.push(`request to another host: ${address.host}`);
      }
    });
    this.page.on('response', (response) => {
      const isPage = response.request().isNavigationRequest() && response.request().frame() === this.page.mainFrame();
      if (isPage && response.headers()['content-type']?.startsWith('text/html')) {
        this.#html = response.text().catch((error) => `<!-- not read: ${error.message} -->`);
      }
      const fails = response.status() >= 500 && !this.#expected.includes(response.status());
      if (fails || (response.status() === 404 && !isPage)) {
        this.#problems.push(`${response.url()} answered ${response.status()}`);
      }
    });
    this.page.on('pageerror', (error) => this.#problems.push(`script: ${error.message}`));
    this.page.on('console', (message) => {
      // A refused form is an answer with status 409 or 422, which the browser also reports here.
      const status = /Failed to load resource: .* status of (\d{3})/.exec(message.text())?.[1];
      const isRefusal = [403, 404, 409, 422, ...this.#expected].includes(Number(status));
      if (message.type() === 'error' && !isRefusal) this.#problems.push(`console: ${message.text()}`);
    });
  }
}
