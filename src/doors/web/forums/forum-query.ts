import type { Forum } from '../../../channels/forums/forum.entity.js';
import { adSides } from '../../../channels/forums/forum-thread.entity.js';
import type { ThreadFilter, ThreadPlace } from '../../../channels/forums/thread-filter.js';
import { isUuid } from '../../../foundation/uuid.js';

type Query = Readonly<Partial<Record<'category' | 'side' | 'state' | 'unread', unknown>>>;

const states = ['open', 'closed', 'all'] as const;

/** The words of a search; null when nothing is looked for. */
export function wordsIn(text: unknown): string | null {
  return typeof text === 'string' && text.trim() !== '' ? text.trim().slice(0, 200) : null;
}

/** Where the search goes on; its own words, which it reads again. */
export function afterIn(text: unknown): string | null {
  return typeof text === 'string' && text !== '' ? text.slice(0, 100) : null;
}

/** From 1; anything else is the first. */
export function pageIn(text: unknown): number {
  return typeof text === 'string' && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
}

/** What is shown of a forum unless its reader asks: ads that run, and all that was ever discussed. */
export function usualState({ kind }: Pick<Forum, 'kind'>): ThreadFilter['state'] {
  return kind === 'ads' ? 'open' : 'all';
}

/** The filter of an address; what it does not know counts as not asked. */
export function readFilter(forum: Pick<Forum, 'kind'>, query: Query): ThreadFilter {
  const category = query.category;
  return {
    category: typeof category === 'string' && /^[a-z0-9-]{1,60}$/.test(category) ? category : null,
    side: adSides.find(side => side === query.side) ?? null,
    state: states.find(state => state === query.state) ?? usualState(forum),
    isUnread: query.unread === 'on',
  };
}

export function readPlace(text: unknown): ThreadPlace | null {
  if (typeof text !== 'string') return null;
  const [, moment = '', id = ''] = /^(\d{1,15})-([0-9a-f-]{36})$/.exec(text) ?? [];
  const lastAt = new Date(Number(moment));
  return isUuid(id) && !Number.isNaN(lastAt.getTime()) ? { lastAt, id } : null;
}

/** The place of a thread in an address: the moment in milliseconds, and the id where two have the same. */
export function placeText({ lastAt, id }: ThreadPlace): string {
  return `${lastAt.getTime()}-${id}`;
}

/** The address of a page of threads; what is usual is left out. */
export function filterPath(
  forum: Pick<Forum, 'kind' | 'slug'>,
  { category, side, state, isUnread }: ThreadFilter,
  before?: string,
): string {
  const asked = new URLSearchParams();
  if (category !== null) asked.set('category', category);
  if (side !== null) asked.set('side', side);
  if (state !== usualState(forum)) asked.set('state', state);
  if (isUnread) asked.set('unread', 'on');
  if (before !== undefined) asked.set('before', before);
  const text = asked.toString();
  return text === '' ? `/forums/${forum.slug}` : `/forums/${forum.slug}?${text}`;
}
