// What every page must meet, whoever looks at it and wherever the journey goes.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // The parent's own words may make a long title; the length limit is advice for search engines.
    'long-title': 'off',
    // The list of errors and the confirmation stand above the title of the page, where they are read first.
    'heading-level': ['error', { minInitialRank: 'h2' }],
    // What comes from the same server as the page needs no second proof; nothing may come from elsewhere.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

/** Violations of WCAG 2.2 A and AA and of axe's good practices, one line each. */
export async function accessibilityProblems(page) {
  await page.evaluate(axeSource);
  const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return result.violations.map((violation) => {
    const places = violation.nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`);
    return `axe ${violation.id}: ${violation.help}\n    ${places.join('\n    ').replaceAll('\n  ', '\n      ')}`;
  });
}

/** Errors in the HTML as it was sent, one line each. */
export async function markupProblems(html) {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) =>
    result.messages
      .filter((message) => message.severity === 2)
      .map((message) => `html ${message.ruleId} at ${message.line}:${message.column}: ${message.message}`),
  );
}

/** True when the page is wider than the window: then a phone has to be moved sideways to read a sentence. */
export async function isWiderThanWindow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth > globalThis.innerWidth + 1);
}
