/**
 * Whether a whole value matches a glob: `*` is any run of characters, `?` any one, nothing else is special.
 * Case does not matter. Never a RegExp: a pattern is written by a user, the value by anybody, and together
 * they could make one run for hours.
 */
export function matchesGlob(glob: string, value: string): boolean {
  return traceGlob(glob, value).matches;
}

/**
 * The same, with the number of comparisons made: at most (length of value + 1) × (length of glob + 1), since
 * only the last `*` is ever tried again. With globs of at most 200 characters that is linear in the value.
 */
export function traceGlob(
  glob: string,
  value: string,
): { readonly matches: boolean; readonly steps: number } {
  const pattern = Array.from(glob.toLowerCase());
  const text = Array.from(value.toLowerCase());
  let steps = 0;
  let at = 0;
  let patternAt = 0;
  let lastStar = -1;
  let starTakesUntil = 0;
  while (at < text.length) {
    steps += 1;
    const wanted = pattern[patternAt];
    if (wanted === '*') {
      lastStar = patternAt++;
      starTakesUntil = at;
    } else if (wanted !== undefined && (wanted === '?' || wanted === text[at])) {
      at += 1;
      patternAt += 1;
    } else if (lastStar !== -1) {
      // What came after the last star did not fit here: let the star take one character more.
      starTakesUntil += 1;
      at = starTakesUntil;
      patternAt = lastStar + 1;
    } else {
      return { matches: false, steps };
    }
  }
  return { matches: pattern.slice(patternAt).every(rest => rest === '*'), steps };
}
