import { describe, expect, it } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { subjectWords } from './subject-words.js';

describe('the words of a subject', () => {
  it.each([
    ['Re: Dîner de mars', 'Dîner de mars', 'diner de mars', true],
    ['RE : [golf] Re: Dîner  de mars', 'Dîner de mars', 'diner de mars', true],
    ['Rép : AW: Tournoi', 'Tournoi', 'tournoi', true],
    ['Tr : [golf] Tournoi', 'Tournoi', 'tournoi', false],
    ['Fwd: Re: Tournoi', 'Tournoi', 'tournoi', true],
    ['Recherche : un studio', 'Recherche : un studio', 'recherche : un studio', false],
    ['Reims', 'Reims', 'reims', false],
    ['Re:', 'Re:', '', true],
    ['', '', '', false],
  ])('%j', (subject, title, topic, isAnswer) => {
    expect(subjectWords(subject)).toEqual({ title, topic, isAnswer });
  });

  it('are the same of an answer, however often it was answered', () => {
    assert(
      property(string({ unit: 'grapheme' }), text => {
        const { topic } = subjectWords(text);
        expect(subjectWords(`Re: ${text}`)).toMatchObject({ topic, isAnswer: true });
      }),
    );
  });

  it('are found in linear time', () => {
    const subject = 're:'.repeat(100_000) + '['.repeat(100_000);
    expect(subjectWords(subject).isAnswer).toBe(true);
  }, 2_000);
});
