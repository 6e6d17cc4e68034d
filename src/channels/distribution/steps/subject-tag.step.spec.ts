import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { anOutgoingPost } from '../../../../test/builders/outgoing-post.js';
import { headerLine } from '../../../foundation/mail/header-writer.js';
import { tagSubject } from './subject-tag.step.js';

describe('the subject tag', () => {
  it.each([
    ['Sortie', '[Golf] Sortie'],
    ['', '[Golf]'],
    ['Re: Sortie', 'Re: [Golf] Sortie'],
    ['RE : Sortie', 'RE : [Golf] Sortie'],
    ['Réf : Sortie', 'Réf : [Golf] Sortie'],
    ['AW: SV: Fwd: Sortie', 'AW: SV: Fwd: [Golf] Sortie'],
    ['Re[2]: Sortie', 'Re[2]: [Golf] Sortie'],
    ['Tr : Sortie', 'Tr : [Golf] Sortie'],
    ['Re: [Golf] Sortie', 'Re: [Golf] Sortie'],
    ['Re: [GOLF] Sortie', 'Re: [GOLF] Sortie'],
    ['[Voile] Sortie', '[Golf] [Voile] Sortie'],
    ['Remarque: Sortie', '[Golf] Remarque: Sortie'],
    ['Golf: Sortie', '[Golf] Golf: Sortie'],
  ])('of "%s" gives "%s"', (subject, tagged) => {
    expect(tag(headerLine('Subject', subject))).toBe(tagged);
  });

  it('finds its own mark and reply marks in encoded words', () => {
    expect(tag('Subject: =?iso-8859-1?Q?Re=3A_=5BGolf=5D_=E9t=E9?=\r\n')).toBe('Re: [Golf] été');
    expect(tag('Subject: =?utf-8?B?UsOpZiA6IMOpdMOp?=\r\n')).toBe('Réf : [Golf] été');
  });

  it('stands on a post without a subject, and is absent where the list has none', () => {
    expect(tag('')).toBe('[Golf]');
    expect(tag('Subject: Sortie\r\n', '')).toBe('Sortie');
  });

  it('is put once, whatever the subject, and starts no line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), subject => {
        const once = tag(headerLine('Subject', subject));
        expect(once?.match(/\[golf\]/gi)?.length).toBeGreaterThanOrEqual(1);
        expect(tag(headerLine('Subject', once ?? ''))).toBe(once);
      }),
    );
  });
});

function tag(subjectLine: string, mark = 'Golf'): string | undefined {
  const post = anOutgoingPost(`From: a@b.example\r\n${subjectLine}\r\ntext`, { list: { tag: mark } });
  tagSubject(post);
  return post.text('subject');
}
