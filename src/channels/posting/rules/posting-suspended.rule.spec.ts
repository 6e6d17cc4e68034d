import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { pass, reject } from '../rule.js';
import { postingSuspended } from './posting-suspended.rule.js';

describe('posting suspended', () => {
  it('rejects the person whom a measure forbids to post', () =>
    expect(postingSuspended(aPost().under('posting-suspended').context)).toEqual(
      reject('posting-suspended'),
    ));

  it('leaves a milder measure to another rule', () => {
    for (const measure of ['none', 'posts-moderated'] as const)
      expect(postingSuspended(aPost().under(measure).context)).toEqual(pass);
  });
});
