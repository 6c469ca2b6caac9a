// What a case handler and a reviewer can do: find, complete, work out, propose, read a second time, answer.

import assert from 'node:assert/strict';

export class StaffPages {
  #visitor;
  #t;

  constructor(visitor, texts) {
    this.#visitor = visitor;
    this.#t = (key, values) => texts.t(key, values);
  }

  /** Finds a dossier by number in the work list and opens it. */
  async openDossier(number) {
    const visitor = this.#visitor;
    await visitor.open('/werk');
    const search = visitor.page.getByRole('search');
    await search.getByRole('textbox').or(search.getByRole('searchbox')).first().fill(number);
    await visitor.press(this.#t('search-button'), search);
    await visitor.click(visitor.page.getByRole('row', { name: number }).getByRole('link').first());
    assert.equal(visitor.path, `/werk/dossier/${number}`);
  }

  /** Opens the form with the facts of the dossier. */
  async openFacts() {
    await this.#visitor.follow(this.#t('dossier-facts-button'));
  }

  /** Adds a benefit year to the form. */
  async addYear(year) {
    await this.#visitor.fill(this.#t('facts-add-year-label'), String(year));
    await this.#visitor.press(this.#t('facts-add-year-button'));
  }

  /** Makes sure that a benefit year is on the form: the years that the parent named are there already. */
  async showYear(year) {
    const block = this.#visitor.region(this.#t('facts-form-year', { year }));
    if ((await block.count()) === 0) await this.addYear(year);
  }

  /**
   * Fills in facts by the names that the rules declare.
   * @param {Record<string, string>} facts amounts and dates as typed; for a choice the declared value
   * @param {number | string} [place] a benefit year, or the heading of another item; without it the whole case
   */
  async fillFacts(facts, place) {
    const isYear = /^\d{4}$/.test(String(place));
    const ofItem = isYear ? this.#t('facts-form-year', { year: place }) : place;
    const heading = place === undefined ? this.#t('facts-form-case') : ofItem;
    const block = this.#visitor.region(heading);
    for (const [attribute, value] of Object.entries(facts)) {
      const label = this.#t(`attribute-${dashed(attribute)}`);
      const choice = block.getByRole('group', { name: label, exact: true });
      const line = block.getByRole('textbox', { name: label, exact: true });
      if ((await line.count()) > 0) {
        await line.fill(value);
      } else if ((await choice.count()) > 0) {
        const words = { ja: 'yes', nee: 'no' }[value] ?? `value-${dashed(value)}`;
        await choice.first().getByLabel(this.#t(words), { exact: true }).check();
      } else {
        await block.getByLabel(label, { exact: true }).fill(value);
      }
    }
  }

  /** Saves the facts with their source. */
  async saveFacts(source) {
    await this.#visitor.fill(this.#t('facts-form-source'), source);
    await this.#visitor.press(this.#t('facts-save-button'));
  }

  /** Works out a step of the dossier that is open. */
  async workOut(step) {
    const link = new RegExp(`${this.#t('dossier-work-out')}\\s+${this.#t(`step-${step}`)}`);
    await this.#visitor.follow(link, this.#visitor.region(this.#t('dossier-road')));
    assert.match(this.#visitor.path, new RegExp(`/stap/${step}$`));
  }

  /** Sends what was worked out to the second reader. */
  async propose(remark) {
    if (remark) await this.#visitor.fill(this.#t('step-remark'), remark);
    await this.#visitor.press(this.#t('step-propose-button'));
  }

  /** Opens the proposal of a dossier in the list of second readings. */
  async openProposal(number) {
    const visitor = this.#visitor;
    await visitor.open('/werk/tweede-lezing');
    await visitor.click(visitor.page.getByRole('row', { name: number }).getByRole('link').first());
  }

  /** Approves the proposal that is open. */
  async approve() {
    await this.#visitor.press(this.#t('reading-approve'));
  }

  /** Returns the proposal that is open. */
  async giveBack(remark) {
    await this.#visitor.fill(this.#t('reading-remarks'), remark);
    await this.#visitor.press(this.#t('reading-return'));
  }

  /** Answers the first open remark of the dossier that is open. */
  async answerRemark(result, words) {
    const form = this.#visitor.region(this.#t('dossier-remarks')).locator('form').first();
    await form.getByLabel(result).check();
    await form.getByLabel(this.#t('remark-answer-label')).fill(words);
    await this.#visitor.press(this.#t('remark-answer-button'), form);
  }
}

/** Declared names stand in text keys with dashes and without accents. */
function dashed(name) {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(' ', '-');
}
