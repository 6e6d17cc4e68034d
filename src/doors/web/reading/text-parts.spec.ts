import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { textParts } from './text-parts.js';

const words = (all: string): string[] => all.match(/[a-z]+/g) ?? [];

describe('the parts of a message', () => {
  it('are words, what is quoted, and a signature', () => {
    expect(textParts('Oui.\n\n> Tu viens ?\n>> Où ?\n\nÀ samedi.\n-- \nAnne\n06')).toEqual([
      { kind: 'words', text: 'Oui.' },
      {
        kind: 'quote',
        blocks: [
          { depth: 1, text: 'Tu viens ?' },
          { depth: 2, text: 'Où ?' },
        ],
      },
      { kind: 'words', text: 'À samedi.' },
      { kind: 'signature', text: 'Anne\n06' },
    ]);
  });

  it('quotes what a program put below without any mark', () => {
    const parts = textParts('Oui.\n\n-----Message d’origine-----\nDe : Anne\n\nTu viens ?');
    expect(parts[1]).toEqual({
      kind: 'quote',
      blocks: [{ depth: 1, text: '-----Message d’origine-----\nDe : Anne\n\nTu viens ?' }],
    });
  });

  it.each([
    'Nom        Places\nAnne       3\nBastien    1',
    '+-----+-----+\n| a   | b   |\n+-----+-----+',
    '    if (x) {\n        y();\n    }',
    '┌───┐\n│ a │\n└───┘',
    'Anne\t3\nBastien\t1',
  ])('keep columns in line: %j', text => {
    expect(textParts(`Voilà :\n\n${text}\n\nÀ bientôt.`).map(({ kind }) => kind)).toEqual([
      'words',
      'fixed',
      'words',
    ]);
  });

  it.each([
    'Bonjour,\nvoici la suite.',
    'Deux  blancs ici.\nEt là.',
    '   un seul retrait',
    '- un\n- deux',
    'a | b',
  ])('leave words as words: %j', text => {
    expect(textParts(text).map(({ kind }) => kind)).toEqual(['words']);
  });

  it('lose no word', () => {
    const line = fc.constantFrom(
      'a b',
      '> c',
      '>> d',
      '',
      '-- ',
      'x    y',
      '    z',
      '| t | u |',
      '----- Original Message -----',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), lines => {
        const text = lines.join('\n');
        const shown = textParts(text)
          .flatMap(part => (part.kind === 'quote' ? part.blocks.map(block => block.text) : [part.text]))
          .join('\n');
        expect(words(shown)).toEqual(words(text));
      }),
    );
  });
});
