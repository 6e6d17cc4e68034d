import { readFileSync } from 'node:fs';
import type { Result } from 'axe-core';
import type { Page } from 'playwright-core';

/** The short form: a page is asked several hundred times a run, and reads it each time. */
const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const grave: ReadonlySet<unknown> = new Set(['serious', 'critical']);

/** What shuts somebody out of a page: each rule broken, and where. */
export async function accessibilityTroubles(page: Page): Promise<string[]> {
  // Only our own document: a message in its frame is as its author wrote it.
  const violations = await page.evaluate<Result[]>(
    `${axe}; axe.run(document, { iframes: false, resultTypes: ['violations'] }).then(result => result.violations)`,
  );
  return violations
    .filter(({ impact }) => grave.has(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
