import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { hold, pass } from '../rule.js';
import { audienceUnreadable } from './audience-unreadable.rule.js';

describe('audience unreadable', () => {
  it('holds while the rule of the list can not be read, moderators too', () => {
    const post = aPost()
      .author({ isModerator: true })
      .list({ audience: { kind: 'unreadable' } });
    expect(audienceUnreadable(post.context)).toEqual(hold('audience-unreadable'));
  });

  it('passes otherwise', () => expect(audienceUnreadable(aPost().context)).toEqual(pass));
});
