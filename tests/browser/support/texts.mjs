// The texts of the pages by their key, read from the same Fluent files as the server. A journey finds buttons and
// fields by the words a person sees, and a better wording does not break it.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of the project. */
export const root = new URL('../../..', import.meta.url).pathname;

/** Texts of the screens and of the schemes in one language. Later files win; journeys walk one scheme at a time. */
export async function readTexts(language, scheme = 'kot-2021') {
  const screens = join(root, 'crates/herstel-web/texts', language);
  const files = (await readdir(screens)).filter((name) => name.endsWith('.ftl')).map((name) => join(screens, name));
  files.push(join(root, 'schemes', scheme, 'texts', `${language}.ftl`));
  const messages = new Map();
  for (const file of files) readMessages(await readFile(file, 'utf8'), messages);
  return new Texts(messages);
}

class Texts {
  #messages;

  constructor(messages) {
    this.#messages = messages;
  }

  /** The text of a key. With values the server fills in, a pattern; values given here take their place. */
  t(key, values = {}) {
    const text = this.#messages.get(key);
    if (text === undefined) throw new Error(`no text with the key ${key}`);
    const filled = text.replaceAll(/\{\s*\$([\w-]+)\s*\}/g, (whole, name) => values[name] ?? whole);
    if (!filled.includes('{')) return filled;
    const parts = filled.split(/\{[^{}]*\}/).map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
    return new RegExp(parts.join('.*').replaceAll(' ', '\\s'), 's');
  }
}

/** Simple messages only: a key, and text that may go on at indented lines. */
function readMessages(source, messages) {
  let key;
  for (const line of source.split('\n')) {
    const begin = /^([a-zA-Z][\w-]*)\s*=\s*(.*)$/.exec(line);
    if (begin) {
      key = begin[1];
      messages.set(key, begin[2].trim());
    } else if (key && /^\s+\S/.test(line)) {
      messages.set(key, `${messages.get(key)} ${line.trim()}`.trim());
    } else {
      key = undefined;
    }
  }
}
