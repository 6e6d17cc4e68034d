import type { ThreadFault } from '../../../../channels/forums/thread-words.js';
import type { WriteRefusal } from '../../../../channels/forums/writing.service.js';
import { conflict, forbidden, invalid, Problem } from '../frame/problem.js';

const fieldOf: Readonly<Record<ThreadFault, string>> = {
  'side-missing': 'adSide',
  'category-missing': 'adCategory',
  'subject-missing': 'subject',
  'subject-too-long': 'subject',
  'price-too-long': 'adPrice',
  'place-too-long': 'adPlace',
  'text-missing': 'text',
  'text-too-long': 'text',
};

/** What is wrong with the words, each by its field. */
export function wordProblem(faults: readonly ThreadFault[]): Problem {
  return new Problem('invalid', {
    errors: Object.fromEntries(faults.map(fault => [fieldOf[fault], [fault]])),
  });
}

export function refusal(kind: WriteRefusal): Problem {
  if (kind === 'category-unknown') return invalid('category', kind);
  if (kind === 'closed') return conflict(kind);
  if (kind === 'too-much') return new Problem('too-many-requests', { detail: kind });
  return kind === 'suspended' || kind === 'banned' ? new Problem('forbidden', { detail: kind }) : forbidden;
}

/** `held`: what readers see is not replaced by what a moderator has to read first. */
export function editRefusal(kind: 'banned' | 'held'): Problem {
  return kind === 'held' ? conflict(kind) : new Problem('forbidden', { detail: kind });
}
