import type { MeasureKind } from './measure.entity.js';

/** What measures do to a person's posts, weakest first. */
export type PostingMeasure = 'none' | 'posts-moderated' | 'posting-suspended';

const bearing: Readonly<Record<MeasureKind, PostingMeasure>> = {
  reminder: 'none',
  warning: 'none',
  'posts-moderated': 'posts-moderated',
  'posting-suspended': 'posting-suspended',
  // Who may not come in may not write in either.
  'access-suspended': 'posting-suspended',
};

/** The strongest effect on posting of the measures in force. */
export function strongestOnPosting(kinds: readonly MeasureKind[]): PostingMeasure {
  const effects = kinds.map(kind => bearing[kind]);
  if (effects.includes('posting-suspended')) return 'posting-suspended';
  return effects.includes('posts-moderated') ? 'posts-moderated' : 'none';
}
