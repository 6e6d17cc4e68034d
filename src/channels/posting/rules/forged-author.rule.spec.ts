import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { hold, pass } from '../rule.js';
import { forgedAuthor } from './forged-author.rule.js';

describe('forged author', () => {
  const strict = aPost().list({ requiresProof: true });

  it('holds a contradicted identity on every list', () => {
    for (const post of [aPost(), strict])
      expect(forgedAuthor(post.identified('contradicted').context)).toEqual(hold('identity-contradicted'));
  });

  it('takes an unproven author, unless the list asks for proof', () => {
    expect(forgedAuthor(aPost().identified('unproven').context)).toEqual(pass);
    expect(forgedAuthor(strict.identified('unproven').context)).toEqual(hold('identity-unproven'));
  });

  it('takes a proven author everywhere', () => {
    for (const post of [aPost(), strict])
      expect(forgedAuthor(post.identified('proven').context)).toEqual(pass);
  });
});
