import type { HeldAction } from './transitions.js';

/** What a journal is filtered by, in the order people look for it; a release follows from an approval. */
export const journaledActions = [
  'approve',
  'trust',
  'reject',
  'discard',
  'ban',
  'spam',
  'return',
  'resubmit',
  'withdraw',
  'hand-over',
  'expire',
  'undo',
] as const satisfies readonly HeldAction[];
export type JournaledAction = (typeof journaledActions)[number];

/** Which part of a list's decisions is wanted. */
export interface DecisionFilter {
  readonly action?: JournaledAction;
  /** A person's id; `nobody` for commands, jobs and those who have left. */
  readonly by?: string;
  /** `2026-11`, as the site's clocks have it. */
  readonly month?: string;
  /** Anywhere in the subject, the author's name or address, or the reason. */
  readonly words?: string;
}

/** A month as `2026-11`; undefined for anything else. */
export function monthIn(text: unknown): string | undefined {
  return typeof text === 'string' && /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : undefined;
}

/** `2026-12` after `2026-11`. */
export function monthAfter(month: string): string {
  const next = new Date(`${month}-01T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return next.toISOString().slice(0, 7);
}
