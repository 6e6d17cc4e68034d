import { describe, expect, it } from '@jest/globals';
import { anOutgoingPost } from '../../../../test/builders/outgoing-post.js';
import type { List } from '../../../community/lists/list.entity.js';
import { setReplyTo } from './reply-to.step.js';

const anne = 'Anne Martin <anne@ecole.example>';
const golf = 'golf@x-groupes.example';

describe('Reply-To', () => {
  it.each([
    ['author', 'absent', undefined],
    ['author', 'none', undefined],
    ['list', 'absent', golf],
    ['both', 'absent', `${anne}, ${golf}`],
    ['author', 'reject', anne],
    ['list', 'reject', `${golf}, ${anne}`],
    ['both', 'quarantine', `${anne}, ${golf}`],
  ] as const)('to %s, of a domain whose policy is %s, is %s', (replyTo, dmarc, expected) => {
    expect(replyToOf(replyTo, dmarc)).toBe(expected);
  });

  it('keeps where the author wants answers', () => {
    const wish = 'Reply-To: Bureau <bureau@ecole.example>\r\n';
    expect(replyToOf('author', 'absent', wish)).toBe('Bureau <bureau@ecole.example>');
    expect(replyToOf('both', 'absent', wish)).toBe(`Bureau <bureau@ecole.example>, ${golf}`);
    expect(replyToOf('author', 'reject', wish)).toBe('Bureau <bureau@ecole.example>');
  });

  it('names nobody twice', () => {
    expect(replyToOf('both', 'absent', `Reply-To: GOLF@x-groupes.example\r\n`)?.toLowerCase()).toBe(golf);
  });

  it('overrules the author where the list wants all answers', () => {
    expect(replyToOf('list', 'absent', 'Reply-To: bureau@ecole.example\r\n')).toBe(golf);
  });

  it('of a post without author adds nothing', () => {
    const nobody = { author: { name: '', address: null } };
    const post = anOutgoingPost('Subject: s\r\n\r\n', nobody, 'reject');
    setReplyTo(post);
    expect(post.value('reply-to')).toBeUndefined();
  });
});

function replyToOf(
  replyTo: List['replyTo'],
  dmarc: Parameters<typeof anOutgoingPost>[2],
  own = '',
): string | undefined {
  const post = anOutgoingPost(`From: ${anne}\r\n${own}\r\ntext`, { list: { replyTo } }, dmarc);
  setReplyTo(post);
  return post.value('reply-to');
}
