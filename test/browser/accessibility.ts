import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Result } from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
import { ofThisRun } from '../setup/of-this-run.js';
import { outlineOfPage } from './outline.js';

/** The short form, packed: a page is asked several hundred times a run, and what the browser reads is work each time. */
const axe = deflateRawSync(readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')))).toString(
  'base64',
);
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

/** What shuts somebody out of a page: each rule broken, and where. */
export async function accessibilityTroubles(page: Page): Promise<string[]> {
  const mark = faultlessMark(await page.evaluate<string>(outlineOfPage));
  if (existsSync(mark)) return [];
  const troubles = await troublesOf(page);
  if (troubles.length === 0) writeFileSync(mark, '');
  return troubles;
}

/** A file for each page without a fault, for the workers of a run. A look costs up to half a second of a core; one that repeats is spared. */
function faultlessMark(outline: string): string {
  const folder = join(ofThisRun('VIGIE_TEST_FOLDER'), 'faultless');
  mkdirSync(folder, { recursive: true });
  return join(folder, createHash('sha256').update(outline).digest('hex'));
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

/** Asked of the browser itself, by whose own tools a page evaluates text whatever its policy says. */
async function bringAxe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await evaluate(
    session,
    `globalThis.unpacking = (${unpacked})('${axe}').then(text => { unpacking = text; })`,
  );
  await evaluate(session, '(0, eval)(unpacking); delete globalThis.unpacking;');
  await session.detach();
}

const unpacked = `packed => {
  const bytes = new Blob([Uint8Array.fromBase64(packed)]).stream();
  return new Response(bytes.pipeThrough(new DecompressionStream('deflate-raw'))).text();
}`;

async function evaluate(session: CDPSession, expression: string): Promise<void> {
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true });
  if (exceptionDetails !== undefined)
    throw new Error(exceptionDetails.exception?.description ?? expression.slice(-200));
}
