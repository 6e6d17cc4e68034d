import { matchesGlob } from '../../foundation/glob.js';
import { asOneLine } from '../../foundation/one-line.js';
import type { ForumPattern, PatternOutcome } from './forum-pattern.entity.js';

export interface PatternWords {
  readonly subject: string;
  readonly text: string;
  /** Of its author. */
  readonly addresses: readonly string[];
}

/** The strictest of what matches; null where nothing does. */
export function patternVerdict(
  patterns: readonly Pick<ForumPattern, 'pattern' | 'outcome'>[],
  words: PatternWords,
): PatternOutcome | null {
  if (patterns.length === 0) return null;
  const whole = asOneLine(`${words.subject} ${words.text}`);
  const pieces = [...new Set([...words.addresses, ...whole.split(' ').flatMap(readings)])];
  const found = patterns.filter(({ pattern }) =>
    pattern.includes(' ')
      ? matchesGlob(`*${pattern}*`, whole)
      : pieces.some(piece => matchesGlob(pattern, piece)),
  );
  if (found.some(({ outcome }) => outcome === 'refuse')) return 'refuse';
  return found.length > 0 ? 'hold' : null;
}

/** A word without what stands around it; of a web address also its host, however it is written. */
function readings(word: string): string[] {
  const bare = word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}/]+$/gu, '');
  const address = bare.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/^www\./i, '');
  const host = address.split('/')[0] ?? '';
  return [bare, address, host].filter(text => text !== '');
}
