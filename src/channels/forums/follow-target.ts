import type { ForumFollow } from './forum-follow.entity.js';

/** What may be followed: a whole forum, one category of it, or one thread. */
export type FollowTarget =
  | { readonly kind: 'forum'; readonly forumId: string }
  /** `category`: a slug of the forum, or a category of ads. */
  | { readonly kind: 'category'; readonly forumId: string; readonly category: string }
  | { readonly kind: 'thread'; readonly forumId: string; readonly threadId: string };

type Followed = Pick<ForumFollow, 'categoryId' | 'adCategory' | 'threadId'>;

export function kindOf({ categoryId, adCategory, threadId }: Followed): FollowTarget['kind'] {
  if (threadId !== null) return 'thread';
  return categoryId === null && adCategory === null ? 'forum' : 'category';
}
