import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { pass, reject } from '../rule.js';
import { banned } from './banned.rule.js';

describe('banned', () => {
  it('rejects a banned address, whoever bears it', () => {
    const post = aPost().author({ isBanned: true, isModerator: true, isAlwaysAccepted: true });
    expect(banned(post.context)).toEqual(reject('banned'));
  });

  it('passes any other', () => expect(banned(aPost().stranger().context)).toEqual(pass));
});
