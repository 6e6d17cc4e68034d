/** A run of words, and whether it was kept, taken out or put in. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond, two texts have little in common, and the table below would be large. */
const mostWords = 1_500;

/** What became of a text, word by word: the longest common subsequence stays. */
export function wordDiff(from: string, to: string): DiffPart[] {
  const [before, after] = [wordsOf(from), wordsOf(to)];
  if (before.length > mostWords || after.length > mostWords)
    return joined([
      ['removed', from],
      ['added', to],
    ]);
  const lengths = commonLengths(before, after);
  const parts: [DiffPart['kind'], string][] = [];
  let [a, b] = [0, 0];
  while (a < before.length || b < after.length) {
    const [old = '', fresh = ''] = [before[a], after[b]];
    if (a < before.length && b < after.length && old === fresh) {
      parts.push(['same', old]);
      a += 1;
      b += 1;
    } else if (b >= after.length || (a < before.length && at(lengths, a + 1, b) >= at(lengths, a, b + 1))) {
      parts.push(['removed', old]);
      a += 1;
    } else {
      parts.push(['added', fresh]);
      b += 1;
    }
  }
  return joined(parts);
}

/** Words and the spaces between them, each on its own. */
function wordsOf(text: string): string[] {
  return text.split(/(\s+)/).filter(word => word !== '');
}

/** How much the two have in common from each pair of places on. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let a = before.length - 1; a >= 0; a -= 1)
    for (let b = after.length - 1; b >= 0; b -= 1) {
      const row = lengths[a];
      if (row === undefined) continue;
      row[b] =
        before[a] === after[b]
          ? at(lengths, a + 1, b + 1) + weightOf(before[a] ?? '')
          : Math.max(at(lengths, a + 1, b), at(lengths, a, b + 1));
    }
  return lengths;
}

/** A word that stays says more than the space beside it. */
function weightOf(token: string): number {
  return token.trim() === '' ? 1 : 8;
}

function at(lengths: readonly Uint16Array[], a: number, b: number): number {
  return lengths[a]?.[b] ?? 0;
}

function joined(parts: readonly (readonly [DiffPart['kind'], string])[]): DiffPart[] {
  const runs: DiffPart[] = [];
  for (const [kind, text] of parts) {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text };
    else if (text !== '') runs.push({ kind, text });
  }
  return runs;
}
