import { matchesGlob } from '../../../foundation/glob.js';

export interface Pattern {
  readonly field: string;
  readonly glob: string;
}

export type TrialResult =
  | { readonly kind: 'matches'; readonly patterns: readonly Pattern[] }
  | { readonly kind: 'passes' | 'unreadable' };

/** Whether a header line is like one of these patterns, as the rule that holds messages compares them. */
export function tryHeader(line: string, patterns: readonly Pattern[]): TrialResult {
  const [, name = '', value = ''] = /^([^\s:]+)[ \t]*:\s*(.*)$/s.exec(line.trim()) ?? [];
  if (name === '') return { kind: 'unreadable' };
  const found = patterns.filter(
    ({ field, glob }) => field.toLowerCase() === name.toLowerCase() && matchesGlob(glob, value.trim()),
  );
  return found.length > 0 ? { kind: 'matches', patterns: found } : { kind: 'passes' };
}
