import type { Reason } from './decision.js';

/** What pulls the emergency brake of a list by itself. */
export type SelfPulled = 'storm' | 'cascade';

/** Whether these reasons pull the brake, which of them, and what it counted. */
export function brakeCause(
  reasons: readonly Reason[],
): { readonly cause: SelfPulled; readonly count: number } | null {
  for (const { code, values } of reasons) {
    if (code === 'storm') return { cause: 'storm', count: Number(values.posts) };
    if (code === 'plea-cascade') return { cause: 'cascade', count: Number(values.authors) };
  }
  return null;
}
