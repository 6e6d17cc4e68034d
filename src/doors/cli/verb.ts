import type { Type } from '@nestjs/common';
import type { Call } from './call.js';
import type { Grammar } from './words.js';

/** One command of the operator: its name, how it is written, and what it does. */
export interface Verb extends Grammar {
  /** As after `vigie`: `list create`. */
  readonly name: string;
  /** What follows the name, in the notation of manuals. */
  readonly usage: string;
  /** One line for the table of all verbs. */
  readonly purpose: string;
  /** The module whose services it calls: only that part of the house is opened. */
  readonly rooms: Type;
  run(call: Call): Promise<Answer>;
}

export type Answer =
  | { readonly kind: 'done'; readonly lines: readonly string[]; readonly json: unknown }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'misused'; readonly sentence: string };

/** @param json what `--json` prints instead of the lines. */
export function done(lines: readonly string[] | string, json: unknown): Answer {
  return { kind: 'done', lines: typeof lines === 'string' ? [lines] : lines, json };
}

/** @param sentence says what was wrong and, where it can, what to do. */
export function refused(sentence: string): Answer {
  return { kind: 'refused', sentence };
}

/** For words that no state of the site could make right: the usage is shown beside the sentence. */
export function misused(sentence: string): Answer {
  return { kind: 'misused', sentence };
}
