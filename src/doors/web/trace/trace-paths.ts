import type { TracedPost } from '../../../intake/reception/trace.service.js';

/** The copies of a post, from the first or from the one after `after`. */
export function copiesPath({ postId, messageId }: TracedPost, after?: string): string {
  const query = new URLSearchParams({ q: messageId, ...(after && { after }) });
  return `/trace/${postId}?${query.toString()}`;
}

export function tracePath({ messageId }: TracedPost): string {
  return `/trace?${new URLSearchParams({ q: messageId }).toString()}`;
}
