import { readFileSync } from 'node:fs';
import type { Result } from 'axe-core';
import type { Page } from 'playwright-core';
import { outlineOfPage } from './outline.js';

/** The short form: a page is asked several hundred times a run, and reads it each time. */
const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const grave: ReadonlySet<unknown> = new Set(['serious', 'critical']);
/** Rules that find nothing graver than moderate: not tried, as they are a fifth of the work. */
const mild = [
  'aria-allowed-role',
  'aria-deprecated-role',
  'empty-heading',
  'empty-table-header',
  'form-field-multiple-labels',
  'heading-order',
  'image-redundant-alt',
  'landmark-banner-is-top-level',
  'landmark-contentinfo-is-top-level',
  'landmark-main-is-top-level',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-no-duplicate-main',
  'landmark-one-main',
  'landmark-unique',
  'page-has-heading-one',
  'presentation-role-conflict',
  'region',
  'scope-attr-valid',
  'skip-link',
  'table-duplicate-name',
];
const settings = JSON.stringify({
  // Only our own document: a message in its frame is as its author wrote it.
  iframes: false,
  resultTypes: ['violations'],
  rules: Object.fromEntries(mild.map(rule => [rule, { enabled: false }])),
});

/** Of pages without a fault, for a worker's life. A look costs up to half a second of a core; one that repeats is spared. */
const faultless = new Set<string>();

/** What shuts somebody out of a page: each rule broken, and where. */
export async function accessibilityTroubles(page: Page): Promise<string[]> {
  const outline = await page.evaluate<string>(outlineOfPage);
  if (faultless.has(outline)) return [];
  const troubles = await troublesOf(page);
  if (troubles.length === 0) faultless.add(outline);
  return troubles;
}

async function troublesOf(page: Page): Promise<string[]> {
  await bringAxe(page);
  const violations = await page.evaluate<Result[]>(
    `axe.run(document, ${settings}).then(result => result.violations)`,
  );
  return violations
    .filter(({ impact }) => grave.has(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Asked of the browser itself, which knows the text again and compiles it once; the page would each time. */
async function bringAxe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe });
  await session.detach();
}
