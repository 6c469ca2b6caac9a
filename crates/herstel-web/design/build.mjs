// Cuts the style sheets of the NL Design System's Utrecht components to what the portals use: into `assets/components.css`
// what any page may have, into `components-case.css` and `components-forms.css` what only some pages have.
//
//   npm run build    writes the sheets
//   npm run check    says whether they are what this would write
//
// What is kept follows from our own files and from the short lists below:
//
// - rules of a component: every class in their selector stands in a template or in the code of the portals;
// - rules for elements without a class, inside `.utrecht-html`: those in ELEMENTS;
// - of what remains, declarations whose tokens have a value in our own sheets. A token that has none there is left out
//   with its declaration, or with the step it has in a chain of fallbacks. An installation gives other values to the tokens
//   that have one here, so the sheet needs no other.
//
// Everything stands in cascade layers: a rule of ours wins from a rule of the library, whatever their selectors are, and the
// library's components win from its elements.

import { readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postcss from 'postcss';
import parseValue from 'postcss-value-parser';

const CRATE = fileURLToPath(new URL('..', import.meta.url));
const SHEET = join(CRATE, 'assets/components.css');
const TOKENS = ['theme', 'case', 'forms'].map((name) => join(CRATE, `assets/${name}.css`));
const LIBRARY = '@utrecht/component-library-css';

/** What every element shows that has the focus of a keyboard; its components need not say it again. */
const FOCUS = ':where(.utrecht-html) :where(:focus-visible)';

/** Elements that look as their component without a class. Lists and links that are something else have rules of ours. */
const ELEMENTS = [
  'body', 'a', 'a:hover', 'h1', 'h2', 'h3', 'p', 'ul', 'ul > li', 'ol', 'ol > li',
  'table', 'caption', 'th', 'td', 'thead tr:last-child th', 'label',
  'input[type=checkbox i]', 'input[type=checkbox i] ~ label', 'input[type=radio i]', 'input[type=radio i] ~ label',
  'input[type=radio i]:checked', 'input[type=radio i][aria-invalid=true]',
].map((element) => `.utrecht-html ${element}`).concat('.utrecht-html', FOCUS);

/** What only some pages have: the end of the name of its sheet, the blocks it is for, and what they are. */
const PARTS = [
  ['case', /status-badge|alert|data-list|pagination/, 'Marks and confirmations'],
  ['forms', /input|textarea|textbox|select|form-field|label|radio/, 'The fields of forms'],
];

/** Tokens that have one value on every page: components keep room around them. */
const FIXED = new Map([['--utrecht-space-around', '1']]);

/** What a document says once, on its body; everything in it inherits, so that a part may look different as a whole. */
const OF_DOCUMENT = /^--utrecht-document-/;

/** States that nothing on our pages is ever in, or that look like any other here. */
const NEVER = /:disabled|:read-only|:user-invalid|:invalid|::placeholder|\[type=(?:password|url|email|number)|\[pattern|\[inputMode|(?<!on-focus):focus|:active/;

/** Properties that the library sets for itself. */
const PRIVATE = /^--(?:_|utrecht-badge-)/;

/** What an element has from the element around it, unless it is a control of a form. */
const INHERITED = /^(?:color|font-[a-z]+|letter-spacing|line-height|text-transform)$/;
const CONTROL = /input|utrecht-(?:button|link-button|textbox|textarea|select)/;

/** Properties that repeat another one for browsers from before layers. */
const OF_OLD = /^page-break-|^text-rendering$|^text-size-adjust$/;

/** Blocks that say much of the same: what they share is written once. */
const FAMILIES = [
  ['.utrecht-html h1', '.utrecht-html h2', '.utrecht-html h3'],
  ['.utrecht-html ul', '.utrecht-html ol'],
  ['.utrecht-button', '.utrecht-button-link', '.utrecht-link-button'],
  ['.utrecht-textbox', '.utrecht-textarea', '.utrecht-select'],
  ['.utrecht-form-field-description', '.utrecht-form-field-error-message'],
  ['.utrecht-alert', '.utrecht-spotlight-section'],
];

const BOX = ['block-start', 'block-end', 'inline-start', 'inline-end'];

/** A select keeps the arrow of the browser: a drawn one would need a picture per colour and direction. */
const LEFT_OUT = new Map([
  ['.utrecht-select', ['appearance', 'background-image', 'background-position', 'background-repeat', 'background-size']],
  ['.utrecht-select--html-select:not([multiple])', ['appearance', 'background-position', 'background-repeat', 'background-size']],
  ['.utrecht-page-header', ['grid-area']],
  // The rule for both kinds of cells says it too.
  ['.utrecht-html th', ['block-size', 'line-height', 'text-align', 'vertical-align', ...BOX.map((side) => `padding-${side}`)]],
  ['.utrecht-html table', ['border-collapse', 'border-color', 'border-spacing', 'border-style', 'border-width']],
]);

/** The files below a folder with one of these endings. */
async function files(folder, endings) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

async function classesInUse() {
  const sources = [...(await files(join(CRATE, 'templates'), ['.html'])), ...(await files(join(CRATE, 'src'), ['.rs']))];
  const texts = await Promise.all(sources.map((file) => readFile(file, 'utf8')));
  return new Set(texts.flatMap((text) => text.match(/\butrecht-[a-z0-9_-]*[a-z0-9]/g) ?? []));
}

async function tokensWithValue() {
  const tokens = new Set();
  for (const sheet of await Promise.all(TOKENS.map((file) => readFile(file, 'utf8')))) {
    postcss.parse(sheet).walkDecls(/^--utrecht-/, (declaration) => tokens.add(declaration.prop));
  }
  return tokens;
}

/** A selector without what nothing is or has in its `:not()`. */
function withoutIdle(selector, used) {
  return selector.replace(/:not\(([^()]*)\)/g, (whole, inner) => {
    if (inner === '[multiple]') return whole;
    const parts = inner.split(',').map((part) => part.trim());
    const kept = parts.filter((part) => !isIdle(part, used) && !NEVER.test(part) && part !== '[aria-disabled=true]');
    return kept.length ? `:not(${kept.join(',')})` : '';
  });
}

const isIdle = (selector, used) => (selector.match(/\.(utrecht-[\w-]+)/g) ?? []).some((name) => !used.has(name.slice(1)));

/** The rules of a sheet that are wanted, each with the condition it stands under. */
function rulesOf(css, isWanted, used) {
  const rules = [];
  postcss.parse(css).walkRules((rule) => {
    const under = rule.parent.type === 'atrule' ? rule.parent : undefined;
    const selectors = rule.selectors.map((each) => withoutIdle(each.replace(/\s+/g, ' '), used)).filter((each) => isWanted(each) && (each === FOCUS || !NEVER.test(each)));
    if (selectors.length === 0 || (under && under.name !== 'media')) return;
    const condition = under?.params.includes('forced-colors') ? '(forced-colors: active)' : under?.params;
    const declarations = new Map();
    rule.walkDecls(({ prop, value, important }) => {
      const left_out = LEFT_OUT.get(selectors.join())?.includes(prop);
      // A browser that knows layers knows the properties without the names of makers.
      if ((prop.startsWith('-') && !prop.startsWith('--')) || OF_OLD.test(prop)) return;
      if (!left_out) declarations.set(prop, { value: value.replace(/\s+/g, ' '), important });
    });
    rules.push({ selectors, condition, declarations });
  });
  return rules;
}

/** A value in which only tokens stand that exist; nothing when it cannot be. */
function reduced(nodes, tokens, set) {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'function' && node.value === 'var') {
      const name = node.nodes[0].value;
      const comma = node.nodes.findIndex((each) => each.type === 'div' && each.value === ',');
      const fallback = comma < 0 ? undefined : reduced(node.nodes.slice(comma + 1), tokens, set);
      if (FIXED.has(name)) text += FIXED.get(name);
      else if (set.has(name)) text += fallback === undefined ? `var(${name})` : `var(${name},${fallback})`;
      else if (tokens.has(name)) text += `var(${name})`;
      else if (fallback === undefined) return undefined;
      else text += fallback;
    } else if (node.type === 'function') {
      const inner = reduced(node.nodes, tokens, set);
      if (inner === undefined) return undefined;
      text += `${node.value}(${inner})`;
    } else {
      text += parseValue.stringify(node);
    }
  }
  return text.trim().replace(/^calc\(1 ?\* ?(.*)\)$/, '$1').replace(/\s*,\s*/g, ',');
}

/** The rules with the declarations that say something, until nothing more can go. */
function cut(rules, theme) {
  const own = (rule) => (name) => !OF_DOCUMENT.test(name) || rule.selectors.includes('.utrecht-html body');
  let set = new Set(rules.flatMap((rule) => [...rule.declarations.keys()].filter((prop) => prop.startsWith('--'))));
  for (const name of [...theme, ...FIXED.keys()]) set.delete(name);
  for (;;) {
    const kept = rules.map((rule) => {
      const tokens = new Set([...theme].filter(own(rule)));
      const visible = new Set([...set].filter(own(rule)));
      const inherits = (prop) => INHERITED.test(prop) && !CONTROL.test(rule.selectors[0]);
      const declarations = new Map();
      for (const [prop, { value, important }] of rule.declarations) {
        const now = reduced(parseValue(value).nodes, tokens, visible);
        const says_nothing = now === undefined || now === 'revert' || (now === 'inherit' && inherits(prop)) || FIXED.has(prop) || OF_DOCUMENT.test(prop);
        if (!says_nothing) declarations.set(prop, { value: now, important });
      }
      return { ...rule, declarations };
    });
    const asked = new Set(
      kept.flatMap((rule) => [...rule.declarations.values()].flatMap(({ value }) => value.match(/--[\w-]+/g) ?? [])),
    );
    for (const rule of kept) {
      for (const prop of rule.declarations.keys()) {
        if (prop.startsWith('--') && !asked.has(prop)) rule.declarations.delete(prop);
      }
    }
    const still = new Set(kept.flatMap((rule) => [...rule.declarations.keys()].filter((prop) => set.has(prop))));
    if (still.size === set.size) return kept.filter((rule) => rule.declarations.size > 0);
    set = still;
  }
}

/** The block of a selector: its first class without element, modifier or state. */
const blockOf = (selector) => /^\.[a-z0-9-]+?(?=--|__|[^a-z0-9-]|$)/.exec(selector)?.[0] ?? selector;

/**
 * The rules with the values of private properties in the place of their names, where a private property has one
 * value for every element that asks for it: it was declared on the block itself, or in the very rule that asks.
 */
function inlined(rules) {
  const declared = new Map();
  const asked = new Map();
  const note = (map, name, rule, value) => map.set(name, [...(map.get(name) ?? []), { rule, value }]);
  for (const rule of rules) {
    for (const [prop, { value }] of rule.declarations) {
      if (PRIVATE.test(prop)) note(declared, prop, rule, value);
      for (const name of value.match(/--[\w-]+/g) ?? []) note(asked, name, rule);
    }
  }
  const valueOf = new Map();
  for (const [name, places] of declared) {
    const values = new Set(places.map(({ value }) => value));
    const users = (asked.get(name) ?? []).map(({ rule }) => rule);
    const in_place = users.every((rule) => rule.declarations.has(name));
    const blocks = new Set(places.flatMap(({ rule }) => rule.selectors));
    const is_of_block = [...blocks].every((selector) => selector === blockOf(selector));
    const covers = users.every((rule) => rule.selectors.every((selector) => blocks.has(blockOf(selector))));
    if (values.size === 1 && (in_place || (is_of_block && covers))) valueOf.set(name, [...values][0]);
  }
  if (valueOf.size === 0) return rules;
  const filled = rules.map((rule) => {
    const declarations = new Map();
    for (const [prop, { value, important }] of rule.declarations) {
      if (!valueOf.has(prop)) declarations.set(prop, { value: substituted(parseValue(value).nodes, valueOf), important });
    }
    return { ...rule, declarations };
  });
  return inlined(filled);
}

function substituted(nodes, valueOf) {
  return nodes
    .map((node) => {
      if (node.type !== 'function') return parseValue.stringify(node);
      const value = node.value === 'var' ? valueOf.get(node.nodes[0].value) : undefined;
      if (value !== undefined) return substituted(parseValue(value).nodes, valueOf);
      return `${node.value}(${substituted(node.nodes, valueOf)})`;
    })
    .join('');
}

/** The rules without what a state repeats of the block itself. */
function changesOnly(rules) {
  const base = new Map(rules.filter((rule) => !rule.condition && rule.selectors.length === 1).map((rule) => [rule.selectors[0], rule]));
  for (const rule of rules) {
    const block = base.get(blockOf(rule.selectors[0]));
    if (!block || block === rule || rule.condition || rule.selectors.some((selector) => base.get(blockOf(selector)) !== block)) continue;
    if (!rule.selectors.every((selector) => selector.includes(':') || selector.includes('['))) continue;
    for (const [prop, { value }] of rule.declarations) {
      if (block.declarations.get(prop)?.value === value) rule.declarations.delete(prop);
    }
  }
  return rules.filter((rule) => rule.declarations.size > 0);
}

/** The rules with what the blocks of a family share in a rule before the first of them. */
function shared(rules) {
  let all = rules;
  for (const family of FAMILIES) {
    const members = all.filter((rule) => !rule.condition && rule.selectors.length === 1 && family.includes(rule.selectors[0]));
    if (members.length < 2) continue;
    const count = new Map();
    for (const rule of members) {
      for (const [prop, { value }] of rule.declarations) {
        const key = JSON.stringify([prop, value]);
        count.set(key, [...(count.get(key) ?? []), rule]);
      }
    }
    const groups = new Map();
    for (const [key, rules_of] of count) {
      if (rules_of.length < 2) continue;
      const selectors = rules_of.flatMap((rule) => rule.selectors);
      const [prop, value] = JSON.parse(key);
      const group = groups.get(selectors.join()) ?? { selectors, declarations: new Map() };
      group.declarations.set(prop, { value });
      groups.set(selectors.join(), group);
      for (const rule of rules_of) rule.declarations.delete(prop);
    }
    const at = all.indexOf(members[0]);
    all = [...all.slice(0, at), ...groups.values(), ...all.slice(at)];
  }
  return all.filter((rule) => rule.declarations.size > 0);
}

/** Both sides of a box in one line. */
function shortened(declarations) {
  const lines = new Map([...declarations].map(([prop, { value, important }]) => [prop, value + (important ? '!important' : '')]));
  for (const whole of ['padding-block', 'padding-inline', 'margin-block', 'margin-inline']) {
    const start = lines.get(`${whole}-start`);
    const end = lines.get(`${whole}-end`);
    if (start === undefined || end === undefined) continue;
    lines.delete(`${whole}-start`);
    lines.delete(`${whole}-end`);
    lines.set(whole, start === end ? start : `${start} ${end}`);
  }
  return [...lines].map(([prop, value]) => `${prop}:${value}`).join(';');
}

/** One line for each rule; selectors that say the same share the line of the last of them. */
function written(rules) {
  const lines = new Map();
  for (const { selectors, condition, declarations } of rules) {
    const key = JSON.stringify([condition ?? '', shortened(declarations)]);
    const before = lines.get(key) ?? [];
    lines.delete(key);
    lines.set(key, [...before, ...selectors]);
  }
  return [...lines]
    .map(([key, selectors]) => {
      const [condition, text] = JSON.parse(key);
      const rule = `${[...new Set(selectors)].join(',')}{${text}}`;
      return condition ? `@media ${condition}{${rule}}` : rule;
    })
    .join('\n');
}

async function build() {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve(`${LIBRARY}/package.json`));
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const [elements, components] = await Promise.all(
    ['html', 'index'].map((name) => readFile(join(folder, 'dist', `${name}.css`), 'utf8')),
  );
  const [used, theme] = await Promise.all([classesInUse(), tokensWithValue()]);
  const of_elements = rulesOf(elements, (selector) => ELEMENTS.includes(selector), used);
  const has_class = (selector) => /\.utrecht-/.test(selector) && !isIdle(selector, used) && !selector.includes('.utrecht-html');
  const of_components = rulesOf(components, has_class, used);
  const rules = cut([...of_elements.map((rule) => ({ ...rule, is_element: true })), ...of_components], theme);
  const linesOf = (is_element) => {
    const of_layer = rules.filter((rule) => Boolean(rule.is_element) === is_element);
    return written(shared(changesOnly(inlined(of_layer)))).split('\n');
  };
  const lines = { 'utrecht-html': linesOf(true), utrecht: linesOf(false) };
  const partOf = (line) => PARTS.find(([, blocks]) => selectorsIn(line).every((selector) => blocks.test(selector)))?.[0];
  const layers = (part) =>
    Object.entries(lines)
      .map(([name, of_layer]) => [name, of_layer.filter((line) => partOf(line) === part)])
      .filter(([, of_part]) => of_part.length > 0)
      .map(([name, of_part]) => `@layer ${name}{\n${of_part.join('\n')}\n}\n`)
      .join('');
  const all = `/*! ${LIBRARY} ${version}, cut by design/build.mjs to what the portals use. Licence: ${license}.
   Copyright (c) 2020-2024 Frameless B.V.; copyright (c) 2021-2024 Gemeente Utrecht.
   https://github.com/nl-design-system/utrecht. Changes: rules and tokens left out; cascade layers. Do not edit: npm run build. */
${layers(undefined)}`;
  const parts = PARTS.map(([part, , what]) => [
    join(CRATE, `assets/components-${part}.css`),
    `/*! ${what}, cut as components.css; its source and licence stand there. Do not edit: npm run build. */
${layers(part)}`,
  ]);
  return [[SHEET, all], ...parts];
}

/** The selectors of a rule on one line. */
const selectorsIn = (line) => line.replace(/^@media [^{]*\{/, '').split('{')[0].split(',');

for (const [file, sheet] of await build()) {
  if (!process.argv.includes('--check')) {
    await writeFile(file, sheet);
  } else if ((await readFile(file, 'utf8')) !== sheet) {
    console.error(`${file} is not what design/build.mjs writes: npm run build in crates/herstel-web/design`);
    process.exit(1);
  }
}
