// The page on which one becomes an invented person.

export class DemoPage {
  #visitor;
  #nl;

  constructor(visitor, nl) {
    this.#visitor = visitor;
    this.#nl = nl;
  }

  /** Somebody who has not registered yet; the demo has five of them. */
  async asNewParent(number) {
    await this.#as('demo-group-parents', (group) => group.getByRole('button', { name: `Nieuwe ouder ${number}` }));
  }

  /** The invented parent whose note is this text key. */
  async asParent(note) {
    await this.#as('demo-group-parents', (group) => group.getByRole('button', { name: note }));
  }

  /** The n-th case handler of the list, from 0. */
  async asHandler(index = 0) {
    await this.#as('demo-group-handlers', (group) => group.getByRole('button').nth(index));
  }

  /** The n-th reviewer of the list, from 0. */
  async asReviewer(index = 0) {
    await this.#as('demo-group-reviewers', (group) => group.getByRole('button').nth(index));
  }

  /** The n-th person who steers, from 0. */
  async asSteering(index = 0) {
    await this.#as('demo-group-steering', (group) => group.getByRole('button').nth(index));
  }

  /** The n-th person of another group, from 0: `demo-group-representatives`, `demo-group-municipal`. */
  async asOther(group, index = 0) {
    await this.#as(group, (region) => region.getByRole('button').nth(index));
  }

  async #as(group, choose) {
    await this.#visitor.open('/demo');
    await this.#visitor.click(choose(this.#visitor.region(this.#nl.t(group))).first());
  }
}
