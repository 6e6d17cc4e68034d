import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const grave: ReadonlySet<unknown> = new Set(['serious', 'critical']);

/** What shuts somebody out of a page: each rule broken, and where. */
export async function accessibilityTroubles(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  // Only our own document: a message in its frame is as its author wrote it.
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { iframes: false, resultTypes: ['violations'] })`,
  );
  return violations
    .filter(({ impact }) => grave.has(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
