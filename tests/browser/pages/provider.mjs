// Signing in at a provider: from our page to theirs and back.

import assert from 'node:assert/strict';

export class ProviderPages {
  #visitor;
  #t;
  #provider;

  /** @param provider one of the providers of the installation */
  constructor(visitor, texts, provider) {
    this.#visitor = visitor;
    this.#t = (key, values) => texts.t(key, values);
    this.#provider = provider;
  }

  /** What our button calls it. */
  get name() {
    return this.#provider.name;
  }

  /** From our list of providers to theirs. */
  async leave() {
    await this.#visitor.open('/inloggen');
    await this.#follow();
    this.isHere();
  }

  /** The whole way: to the provider, says who one is, and back. */
  async signIn(subject, how) {
    await this.leave();
    await this.show(subject, how);
  }

  /** From `/bevestigen` to the provider, to show again who one is. */
  async leaveAgain() {
    assert.equal(this.#visitor.path, '/bevestigen');
    await this.#follow();
    this.isHere();
  }

  /** The button of a refusal: to the provider, to our list of providers, or to what waits. */
  async tryAgain() {
    await this.#visitor.follow(this.#t('sign-in-title'), this.#visitor.page.getByRole('main'));
  }

  /** Says at the provider who one is, and comes back. */
  async show(subject, { level = 'substantieel', ago = 0 } = {}) {
    const { page } = this.#visitor;
    await page.getByLabel('Wie bent u?').selectOption(subject);
    await page.getByLabel('Hoe zeker?').selectOption(level);
    await page.getByLabel('Hoeveel seconden geleden?').fill(String(ago));
    await this.#visitor.press('Verder');
    // Whoever was somebody else there is signed out first, by a page that leads on.
    if (this.#visitor.isElsewhere) await this.#visitor.comeBack();
  }

  /** Stops at the provider, and comes back. */
  async stop() {
    await this.#visitor.press('Stoppen');
  }

  /** What our side asked for: levels, age and prompt. */
  async asked() {
    return this.#visitor.page.locator('#asked').innerText();
  }

  /** Ends the session at the provider from our page after signing out, and comes back. */
  async signOutThere() {
    assert.equal(this.#visitor.path, `/uitgelogd/${this.#provider.id}`);
    await this.#visitor.follow(this.#t('signed-out-end', { provider: this.#provider.name }));
    this.isHere();
    await this.#visitor.press('Ja, uitloggen');
  }

  /** Fails unless the page is one of the provider. */
  isHere() {
    assert.equal(new URL(this.#visitor.page.url()).origin, this.#provider.origin);
  }

  async #follow() {
    await this.#visitor.follow(this.#t('sign-in-with', { provider: this.#provider.name }));
  }
}
