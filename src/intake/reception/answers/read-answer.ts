import { unaccented, wordsOf } from '../commands/words.js';
import {
  closings,
  contradictions,
  decisionWords,
  doubts,
  fillers,
  greetings,
  reassuranceFillers,
  reassurances,
  refusals,
} from './answer-words.js';
import { replyLines } from './reply-lines.js';

/** What may be decided by answering a notice. */
export type AnsweredAction = 'approve' | 'trust' | 'reject' | 'discard' | 'undo';

export type Answer =
  /** `reason` only for a refusal; empty when none was given. */
  | { readonly kind: 'decision'; readonly action: AnsweredAction; readonly reason: string }
  /** The first line that was read; empty when there is none. */
  | { readonly kind: 'unclear'; readonly line: string };

const longestReason = 5_000;
const longestLine = 100;
/** « Bonjour à tous » and the like. */
const greetingWords = 4;
/** More is a reason that happens to name a decision. */
const contradictionWords = 6;
const thumb = /^👍\p{Emoji_Modifier}?$/u;

/**
 * Reads the answer of somebody who was asked to decide: its first own line says what, the following ones go on with a
 * reason. A line with more to say than a decision decides nothing, nor one that those below go on from or doubt: a
 * message that left can't be taken back, and whoever is not understood is asked again.
 * @param name of its author, who may have signed with it
 */
export function readAnswer(text: string, name: string): Answer {
  const lines = replyLines(text);
  const at = lines.findIndex(line => thumb.test(line) || (wordsOf(line).length > 0 && !isGreeting(line)));
  const line = lines[at] ?? '';
  const refusal = refusalIn(line);
  if (refusal !== null) {
    const reason = reasonOf([refusal, ...lines.slice(at + 1)], new Set(wordsOf(name)));
    return { kind: 'decision', action: 'reject', reason };
  }
  const action = goesOn(line, lines.slice(at + 1), new Set(wordsOf(name))) ? null : actionOf(line);
  return action === null
    ? { kind: 'unclear', line: line.slice(0, longestLine).toWellFormed() }
    : { kind: 'decision', action, reason: '' };
}

function isGreeting(line: string): boolean {
  const words = wordsOf(line);
  if (words.length > greetingWords || !greetings.has(words[0] ?? '')) return false;
  return refusalIn(line) === null && actionOf(line) === null;
}

function hasMore(line: string): boolean {
  return wordsOf(line).some(word => !fillers.has(word) && !closings.has(word));
}

/** “OK,” and “but not before Monday”; « Publié » and « hier, je refuse ». */
function goesOn(line: string, below: readonly string[], name: ReadonlySet<string>): boolean {
  const own = untilFarewell(below, name);
  if (/[,;:…-]$/u.test(line) && own.some(hasMore)) return true;
  if (hasMore(own[0] ?? '')) return true;
  return own.some(text => text.includes('?') || wordsOf(text).some(word => doubts.has(word)));
}

function actionOf(line: string): Exclude<AnsweredAction, 'reject'> | null {
  if (thumb.test(line)) return 'approve';
  // “OK ?” asks.
  if (line.includes('?') || /\p{N}/u.test(line)) return null;
  const meant = wordsOf(line).filter(word => decides(word) || !fillers.has(word));
  if (meant.length === 0) return null;
  const all = (...sets: readonly ReadonlySet<string>[]) =>
    meant.every(word => sets.some(words => words.has(word)));
  const { approve, trust, discard, undo } = decisionWords;
  if (isMurmur(line, meant)) return null;
  if (all(approve)) return 'approve';
  if (all(approve, trust)) return 'trust';
  if (all(discard)) return 'discard';
  return all(undo) ? 'undo' : null;
}

/** « Bon. » begins what did not come; « je l’ignore » knows nothing. */
function isMurmur(line: string, meant: readonly string[]): boolean {
  const words = new Set(wordsOf(line));
  return (
    (meant.every(word => word === 'bon') && !words.has('est')) || (words.has('je') && words.has('ignore'))
  );
}

function decides(word: string): boolean {
  return Object.values(decisionWords).some(words => words.has(word));
}

/** What follows the word that refuses, on its line; null for a line that does not. */
function refusalIn(line: string): string | null {
  const found = Array.from(line.matchAll(/\p{L}[\p{L}\p{M}]*/gu)).find(
    ([word]) => !fillers.has(unaccented(word)),
  );
  if (found === undefined || !refusals.has(unaccented(found[0]))) return null;
  const rest = line.slice(found.index + found[0].length).replace(/^[^\p{L}\p{N}«“"(]+/u, '');
  return isReassuring(rest) || contradicts(rest) ? null : rest;
}

function isHeard(word: string): boolean {
  return reassurances.has(word) || decisionWords.approve.has(word) || refusals.has(word);
}

/** “No problem”, « non, aucun souci », “no objection, publish it”. */
function isReassuring(rest: string): boolean {
  const meant = wordsOf(rest).filter(word => !reassuranceFillers.has(word) && !fillers.has(word));
  return meant.some(word => !refusals.has(word)) && meant.every(isHeard);
}

/** “Nope, all good, publish it”; what says more than that gives a reason. */
function contradicts(rest: string): boolean {
  const words =
    rest
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}+/gu) ?? [];
  return words.length <= contradictionWords && words.some(word => contradictions.has(word));
}

/** Up to what says goodbye, or to the name that signs: a telephone number under it is not for the author. */
function reasonOf(lines: readonly string[], name: ReadonlySet<string>): string {
  const reason = untilFarewell(lines, name).join('\n').trim();
  const hasWords = wordsOf(reason).some(word => !fillers.has(word)) || /\p{N}/u.test(reason);
  return hasWords ? reason.slice(0, longestReason).toWellFormed() : '';
}

function untilFarewell(lines: readonly string[], name: ReadonlySet<string>): readonly string[] {
  const end = lines.findIndex(line => isOnly(line, closings) || isOnly(line, name));
  return lines.slice(0, end === -1 ? undefined : end);
}

function isOnly(line: string, known: ReadonlySet<string>): boolean {
  const words = wordsOf(line);
  return words.length > 0 && words.every(word => known.has(word));
}
