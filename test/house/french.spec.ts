import { globSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { frenchTexts } from './french-texts.js';

const mistakes: readonly (readonly [mistake: string, pattern: RegExp])[] = [
  ['a straight apostrophe', /\p{L}'\p{L}/u],
  // The space before these is narrow and never breaks (U+202F); the one inside « » is U+00A0.
  ['a plain or wide space before ; : ! ?', /[ \u00A0][;:!?]/],
  ['a plain space inside « »', /« | »/],
];

const files = [...globSync('src/**/*.fr.ts'), ...globSync('src/doors/demo/**/*.ts', { exclude: isSpec })];

describe('French sentences', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(files.flatMap(frenchTexts).length).toBeGreaterThan(500);
  });

  it.each(mistakes)('hold no %s', (_mistake, pattern) => {
    const found = files.flatMap(file =>
      frenchTexts(file)
        .filter(text => pattern.test(text))
        .map(text => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});

function isSpec(path: string): boolean {
  return path.endsWith('.spec.ts');
}
