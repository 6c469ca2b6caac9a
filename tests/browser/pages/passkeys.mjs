// The pages where staff make, use and remove passkeys.

import assert from 'node:assert/strict';

export class PasskeyPages {
  #visitor;
  #t;

  constructor(visitor, texts) {
    this.#visitor = visitor;
    this.#t = (key, values) => texts.t(key, values);
  }

  /** Makes a passkey on the page that is open; `name` is what its owner calls it. */
  async make(name) {
    await this.#visitor.fill(this.#t('passkey-name'), name);
    await this.#visitor.press(this.#t('passkey-make-button'));
  }

  /** Signs in from our page of ways to sign in. */
  async signIn() {
    await this.#visitor.open('/inloggen');
    await this.#visitor.follow(this.#t('sign-in-with', { provider: this.#t('passkey-way') }));
    await this.#visitor.press(this.#t('passkey-sign-in-button'), this.#visitor.page.getByRole('main'));
  }

  /** Signs out. */
  async signOut() {
    await this.#visitor.press(this.#t('sign-out'));
  }

  /** From `/bevestigen`: gives the passkey again, and comes back. */
  async showAgain() {
    assert.equal(this.#visitor.path, '/bevestigen');
    await this.#visitor.follow(this.#t('passkey-use-button'));
    assert.equal(this.#visitor.path, '/inloggen/passkey/opnieuw');
    await this.#visitor.press(this.#t('passkey-use-button'));
  }

  /** Opens the list of one's own; gives the names on it. */
  async list() {
    await this.#visitor.open('/passkeys');
    const names = this.#visitor.page.locator('main li dl.facts dd:first-of-type');
    return names.allInnerTexts();
  }

  /** Removes the passkey with this name from the list that is open. */
  async remove(name) {
    await this.#visitor.press(`${this.#t('passkey-remove')} (${name})`);
  }

  /** Fails unless the page says what to do without script, and shows no form. */
  async saysWhatToDo() {
    await this.#visitor.sees(this.#t('passkey-without-script'));
    assert.equal(await this.#visitor.page.locator('main form[data-passkey]').isVisible(), false);
  }
}
