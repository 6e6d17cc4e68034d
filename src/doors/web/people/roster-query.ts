import type { MemberQuery } from '../../../community/groups/member-roster.service.js';
import type { SubscriberQuery } from '../../../community/lists/subscriber-roster.service.js';

/** Rows of a page: a phone scrolls through them, a desk sees a good part. */
export const pageSize = 50;

/** The query of an address, where anybody may write anything: what is no choice of ours is none. */
export type Asked = Readonly<Record<string, unknown>>;

/** As they stand in the address, so that a form and the links to other pages keep them. */
export interface Wanted<Query> {
  readonly query: Query;
  readonly page: number;
  readonly kept: Readonly<Record<string, string>>;
}

export function memberQuery(asked: Asked): Wanted<MemberQuery> {
  const who = oneOf(asked['who'], ['x', 'other']);
  const role = oneOf(asked['role'], ['member', 'animator']);
  const reach = oneOf(asked['reach'], ['unreachable']);
  const sort = oneOf(asked['sort'], ['promotion', 'joined']);
  const words = wordsIn(asked['q']);
  return {
    query: {
      words,
      isX: who === null ? null : who === 'x',
      role,
      isUnreachable: reach !== null,
      sort: sort ?? 'name',
    },
    page: pageIn(asked['page']),
    kept: written({ q: words, who, role, reach, sort }),
  };
}

export function subscriberQuery(asked: Asked): Wanted<SubscriberQuery> {
  const only = oneOf(asked['only'], ['each', 'paused', 'moderated', 'pending']);
  const sort = oneOf(asked['sort'], ['promotion', 'joined']);
  const words = wordsIn(asked['q']);
  return {
    query: { words, only: only ?? 'all', sort: sort ?? 'name' },
    page: pageIn(asked['page']),
    kept: written({ q: words, only, sort }),
  };
}

/** The same view of another page. */
export function pagePath(path: string, kept: Readonly<Record<string, string>>, page: number): string {
  const query = new URLSearchParams({ ...kept, ...(page > 1 ? { page: String(page) } : {}) }).toString();
  return query === '' ? path : `${path}?${query}`;
}

function oneOf<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice | null {
  return choices.find(choice => choice === value) ?? null;
}

function wordsIn(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, 200) : '';
}

function pageIn(value: unknown): number {
  const page = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : 1;
  return Math.max(1, page);
}

function written(choices: Readonly<Record<string, string | null>>): Record<string, string> {
  const entries = Object.entries(choices).flatMap(([key, value]) => (value ? [[key, value] as const] : []));
  return Object.fromEntries(entries);
}
