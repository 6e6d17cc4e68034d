import { describe, expect, it } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { typedTerms, wordQuestion } from './typed-words.js';
import { unaccented, wordsIn } from './words-in.js';

const lexemes = new Map([
  ['dîner', ['din', 'diner']],
  ['conseil', ['conseil']],
  ['d', []],
  ['administration', ['administr']],
]);

function words(text: string): string[] {
  return wordsIn(text).map(({ word }) => word);
}

describe('what somebody typed', () => {
  it.each([
    ['dîner conseil', "(('din' | 'diner')) & ('conseil')"],
    ['dîner -conseil', "(('din' | 'diner')) & !('conseil')"],
    ['"conseil d’administration"', "('conseil' <2> 'administr')"],
    ['“conseil administration', "('conseil' <1> 'administr')"],
    ['-"conseil administration"', "!('conseil' <1> 'administr')"],
    ['d d', null],
    ['- "" --', null],
  ])('%j', (typed, tsquery) => {
    expect(wordQuestion(typedTerms(typed), lexemes).tsquery).toBe(tsquery);
  });

  it('is marked where it stands, and not what is left out', () => {
    const question = wordQuestion(typedTerms('dîner -conseil'), lexemes);
    expect([...question.lexemes]).toEqual(['din', 'diner']);
  });

  it('is bounded', () => {
    expect(typedTerms('mot '.repeat(10_000)).length).toBeLessThanOrEqual(12);
  });
});

describe('the words of a text', () => {
  it('stand where they are said to', () => {
    assert(
      property(string({ unit: 'grapheme' }), text => {
        for (const { word, start, end } of wordsIn(text))
          expect(text.slice(start, end).toLowerCase().normalize('NFC')).toBe(word);
      }),
    );
  });

  it('are no address, and of a web address only the host', () => {
    expect(words('écrire à anne.b+x@mail.example ici')).toEqual(['écrire', 'à', 'ici']);
    expect(words('voir https://Golf.example/a/b?c=d#e fin')).toEqual(['voir', 'golf', 'example', 'fin']);
  });

  it('are found in linear time', () => {
    const text = 'a'.repeat(200_000) + '@'.repeat(200_000) + 'https://'.repeat(50_000);
    expect(wordsIn(text).length).toBeGreaterThanOrEqual(0);
  }, 2_000);

  it('lose their accents, ligatures included', () => {
    expect(['cœur', 'élève', 'straße', 'naïve'].map(unaccented)).toEqual([
      'coeur',
      'eleve',
      'strasse',
      'naive',
    ]);
  });
});
