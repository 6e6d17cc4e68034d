import type { PostingMeasure } from '../../community/standing/posting-measure.js';
import type { Forum } from './forum.entity.js';

/** Whether a message comes out at once, waits for a moderator, or may not be written at all. */
export type Welcome = 'published' | 'waiting' | 'suspended';

/** @param published how many of its author's messages came out before, in any forum */
export function welcomeOf(
  { premoderation }: Pick<Forum, 'premoderation'>,
  author: { readonly measure: PostingMeasure; readonly isModerator: boolean; readonly published: number },
): Welcome {
  if (author.measure === 'posting-suspended') return 'suspended';
  if (author.measure === 'posts-moderated') return 'waiting';
  if (author.isModerator || premoderation === 'none') return 'published';
  return premoderation === 'all' || author.published === 0 ? 'waiting' : 'published';
}
