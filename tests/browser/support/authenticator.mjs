// The passkeys of a device: Chromium's own virtual authenticator, which holds keys and signs as a real one does.

/** The devices of one visitor that hold passkeys, one at a time. */
export class Authenticator {
  #session;
  #id;

  /** Gives a visitor a device with these passkeys, for the visitor's first page and whatever it opens. */
  static async of(visitor, passkeys = []) {
    const authenticator = new Authenticator();
    authenticator.#session = await visitor.page.context().newCDPSession(visitor.page);
    await authenticator.#session.send('WebAuthn.enable');
    await authenticator.#add(passkeys);
    return authenticator;
  }

  /** What the device holds, to be given to another visit of the same person. */
  async passkeys() {
    const { credentials } = await this.#session.send('WebAuthn.getCredentials', { authenticatorId: this.#id });
    return credentials;
  }

  /** Puts another device in its place, which holds these. */
  async replace(passkeys = []) {
    await this.#session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: this.#id });
    await this.#add(passkeys);
  }

  /** Whether the person unlocks the device from now on. */
  async unlocks(isUserVerified) {
    await this.#session.send('WebAuthn.setUserVerified', { authenticatorId: this.#id, isUserVerified });
  }

  async #add(passkeys) {
    const options = {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    };
    const added = await this.#session.send('WebAuthn.addVirtualAuthenticator', { options });
    this.#id = added.authenticatorId;
    for (const credential of passkeys) {
      await this.#session.send('WebAuthn.addCredential', { authenticatorId: this.#id, credential });
    }
  }
}
