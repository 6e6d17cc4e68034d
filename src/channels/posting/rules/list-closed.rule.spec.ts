import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { pass, reject } from '../rule.js';
import { listClosed } from './list-closed.rule.js';

describe('list closed', () => {
  it('rejects everybody, moderators too, and names whom to ask', () => {
    const post = aPost().author({ isModerator: true }).list({ isClosed: true });
    expect(listClosed(post.context)).toEqual(
      reject('list-closed', { owner: 'golf-owner@x-groupes.example' }),
    );
  });

  it('passes on an open list', () => expect(listClosed(aPost().context)).toEqual(pass));
});
