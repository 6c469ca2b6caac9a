// What a parent can do: register, look, choose, point out what is wrong.

import assert from 'node:assert/strict';

export class ParentPages {
  #visitor;
  #t;

  /** @param texts of the language that the parent reads */
  constructor(visitor, texts) {
    this.#visitor = visitor;
    this.#t = (key, values) => texts.t(key, values);
  }

  /**
   * Fills in the registration form and sends it. Without years the parent answers "I don't know". Without a citizen
   * number the provider stated it.
   */
  async register({ name, citizenNumber, bornOn, years = [], story, iban }) {
    const visitor = this.#visitor;
    assert.equal(visitor.path, '/aanmelden');
    await visitor.fill(this.#t('registration-name'), name);
    if (citizenNumber) await visitor.fill(this.#t('registration-bsn'), citizenNumber);
    await visitor.fill(this.#t('registration-born-on'), bornOn);
    for (const year of years) await visitor.choose(String(year));
    if (years.length === 0) await visitor.choose(this.#t('registration-years-unknown'));
    if (iban) await visitor.fill(this.#t('registration-iban'), iban);
    if (story) await visitor.fill(this.#t('registration-story'), story);
    await visitor.press(this.#t('registration-button'));
  }

  /** The case page. */
  async openCase() {
    await this.#visitor.open('/mijn-zaak');
  }

  /** The number of the dossier, as on letters. */
  async number() {
    const found = /H-\d{4}-\d+/.exec(await this.#visitor.text());
    assert.ok(found, 'the page shows no dossier number');
    return found[0];
  }

  /** Opens the whole explanation of the latest decision. */
  async readExplanation() {
    await this.#visitor.follow(this.#t('decision-read-all'));
    assert.match(this.#visitor.path, /^\/mijn-zaak\/besluit\//);
  }

  /** From an amount in the table, by the facts it rests on, to the page with that fact. */
  async followAmountToFact(row, fact) {
    const visitor = this.#visitor;
    await visitor.follow(about(this.#t('table-explain'), row));
    const steps = visitor.page.locator('.explained details', { hasText: fact });
    for (const step of await steps.all()) {
      if (!(await step.evaluate((element) => element.open))) await step.locator('summary').click();
      const link = step.locator('li').getByRole('link', { name: fact }).first();
      if ((await link.count()) === 1 && /gegevens/.test(await link.getAttribute('href'))) {
        await visitor.click(link);
        assert.equal(visitor.path, '/mijn-zaak/gegevens');
        return;
      }
    }
    assert.fail(`no step of the explanation rests on ${fact}`);
  }

  /** Points out that a fact is wrong, in words, with a file, or both. */
  async pointOut(fact, words, file) {
    await this.#visitor.follow(about(this.#t('table-dispute'), fact));
    await this.#visitor.fill(this.#t('dispute-words'), words);
    if (file) await this.#visitor.attach(this.#t('dispute-file'), file);
    await this.#visitor.press(this.#t('dispute-button'));
  }

  /** Makes a choice on the case page. */
  async choose(option) {
    await this.#visitor.choose(option);
    await this.#visitor.press(this.#t('choice-button'));
  }

  /** The letter of the latest decision. */
  async letter() {
    return this.#visitor.download(this.#t('decision-letter'));
  }
}

/** The name of a link that says for the ear what it is about: "Klopt dit niet?: Teruggevraagd bedrag". */
function about(text, subject) {
  const plain = (words) => words.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
  return new RegExp(`${plain(text)}\\s*:\\s*${plain(subject)}`);
}
