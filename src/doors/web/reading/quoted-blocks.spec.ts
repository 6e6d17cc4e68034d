import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { quotedBlocks } from './quoted-blocks.js';

describe('quoted blocks', () => {
  it('keeps apart what the author wrote and what is quoted, however the marks are spaced', () => {
    expect(quotedBlocks('Oui.\n> Tu viens ?\n> Samedi ?\n>> Où ?\n> > Chez moi ?\n\nÀ samedi.')).toEqual([
      { depth: 0, text: 'Oui.' },
      { depth: 1, text: 'Tu viens ?\nSamedi ?' },
      { depth: 2, text: 'Où ?\nChez moi ?' },
      { depth: 0, text: 'À samedi.' },
    ]);
  });

  it('stays flat before a wall of marks', () => {
    expect(quotedBlocks('>'.repeat(10_000) + 'x')).toEqual([{ depth: 5, text: 'x' }]);
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z ]*[a-z]$/)), fc.nat({ max: 4 }), (lines, depth) => {
        const text = lines.map(line => '>'.repeat(depth) + line).join('\n');
        const words = quotedBlocks(text).flatMap(block => block.text.split(/\s+/));
        expect(words.filter(Boolean)).toEqual(lines.flatMap(line => line.split(/\s+/)).filter(Boolean));
      }),
    );
  });
});
