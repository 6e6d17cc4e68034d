import type { Reason, Verdict } from './decision.js';
import type { PostingContext } from './posting-context.js';
import type { PostingWords } from './posting.fr.js';

/** One question about a post. Pure: time and settings are facts of the context. */
export type Rule = (context: PostingContext) => Verdict;

/** A code that has a sentence: a rule whose reason nobody can explain does not compile. */
export type ReasonCode = keyof PostingWords['why'];

/** Nothing, or the one record of values that the sentence of this code needs. */
type ValuesOf<Code extends ReasonCode> = Parameters<PostingWords['why'][Code]>;

export const pass: Verdict = { kind: 'pass' };

/** A moderator decides. */
export function hold<Code extends ReasonCode>(code: Code, ...values: ValuesOf<Code>): Verdict {
  return { kind: 'hold', reason: reasonOf(code, values) };
}

/** The author is shown a better channel first. */
export function steer<Code extends ReasonCode>(code: Code, ...values: ValuesOf<Code>): Verdict {
  return { kind: 'steer', reason: reasonOf(code, values) };
}

/** Refused, and the author may be told. */
export function reject<Code extends ReasonCode>(code: Code, ...values: ValuesOf<Code>): Verdict {
  return { kind: 'reject', reason: reasonOf(code, values) };
}

/** Kept in the journal only: an answer would go to a machine. */
export function discard<Code extends ReasonCode>(code: Code, ...values: ValuesOf<Code>): Verdict {
  return { kind: 'discard', reason: reasonOf(code, values) };
}

function reasonOf(code: ReasonCode, [values = {}]: readonly [Reason['values']?]): Reason {
  return { code, values };
}
