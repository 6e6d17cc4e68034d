import type { AdCategory } from '../../channels/forums/forum-thread.entity.js';
import type { Category } from '../../channels/letters/article.entity.js';
import type { Advice } from './advice.js';
import { type Purpose, purposes } from './advice/purposes.js';

/** What the best proposal took the text for; null where it found nothing. */
export function purposeOf({ channels }: Pick<Advice, 'channels'>): Purpose | null {
  const reasons = channels.flatMap(({ reasons: its }) => its);
  const found = reasons.find(({ code }) => code === 'reads-as')?.values['purpose'];
  return purposes.find(purpose => purpose === found) ?? null;
}

/** The day that a text names, as `2026-12-14`. */
export function dayNamed({ channels }: Pick<Advice, 'channels'>): string | null {
  const reasons = channels.flatMap(({ reasons: its }) => its);
  const day = reasons.find(({ code }) => code === 'dated')?.values['day'];
  return typeof day === 'string' && day !== '' ? day : null;
}

/** Where a letter prints it, until its author or an editor says otherwise. An event has a day. */
export function letterCategory(purpose: Purpose | null, eventOn: string | null): Category {
  if (eventOn !== null) return 'events';
  return (purpose !== null && categories[purpose]) || 'miscellaneous';
}

/** What its author may change before it comes out. */
export function adCategory(purpose: Purpose | null): AdCategory {
  return (purpose !== null && ads[purpose]) || 'other';
}

const categories: Partial<Record<Purpose, Category>> = {
  group: 'groups',
  promotion: 'groups',
  school: 'school',
  charity: 'associations',
  job: 'careers',
  internship: 'careers',
};

const ads: Partial<Record<Purpose, AdCategory>> = {
  sale: 'sale',
  ticket: 'sale',
  housing: 'housing',
  job: 'job',
  internship: 'internship',
  lift: 'lift',
};
