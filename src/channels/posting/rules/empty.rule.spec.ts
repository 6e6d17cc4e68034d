import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { hold, pass } from '../rule.js';
import { empty } from './empty.rule.js';

describe('empty', () => {
  for (const text of ['', ' \r\n\t', '\u00a0\u200b\ufeff'])
    it(`holds ${JSON.stringify(text)}`, () =>
      expect(empty(aPost().withText(text).context)).toEqual(hold('empty')));

  for (const text of ['a', '42', '!', '👍'])
    it(`passes ${text}`, () => expect(empty(aPost().withText(text).context)).toEqual(pass));

  it('passes an attachment that would remain', () =>
    expect(empty(aPost().withText('').withAttachment('plan.pdf').context)).toEqual(pass));

  it('holds when every attachment would be taken away', () => {
    const post = aPost()
      .list({ refusedKinds: ['.exe'], maxAttachmentBytes: 1_000 })
      .withText('')
      .withAttachment('jeu.exe')
      .withAttachment('plan.pdf', { bytes: 1_001 });
    expect(empty(post.context)).toEqual(hold('empty'));
    expect(empty(post.withAttachment('plan.pdf').context)).toEqual(pass);
  });

  it('passes what could not be read', () =>
    expect(empty(aPost().unreadable('timeout').context)).toEqual(pass));
});
