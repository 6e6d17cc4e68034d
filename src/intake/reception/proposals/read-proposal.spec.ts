import { describe, expect, it } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { readProposal } from './read-proposal.js';

describe('an article sent by mail', () => {
  it('has the subject as its title and the text without the signature', () => {
    expect(
      readProposal('Re: TR : Dîner de mai', 'Venez nombreux.  \r\n\r\nÀ bientôt\r\n-- \r\nAnne\r\n'),
    ).toEqual({
      title: 'Dîner de mai',
      text: 'Venez nombreux.\n\nÀ bientôt',
      isCut: false,
    });
  });

  it('says when more was written than a draft holds', () => {
    expect(readProposal('Long', 'x'.repeat(8_001))).toMatchObject({ isCut: true });
    expect(readProposal('Long', 'x'.repeat(8_000))).toMatchObject({ isCut: false });
  });

  it('fits in a draft, whatever was written', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 500 }), string({ unit: 'binary' }), (subject, text) => {
        const read = readProposal(subject, text);
        expect(read.title.length).toBeLessThanOrEqual(200);
        expect(read.text.length).toBeLessThanOrEqual(8_000);
        expect(read.title).toBe(read.title.trim());
      }),
    );
  });
});
