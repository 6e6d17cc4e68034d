import { describe, expect, it } from '@jest/globals';
import { aMember, aViewer } from '../../../../test/builders/pages.js';
import type { TracedPost } from '../../../intake/reception/trace.service.js';
import { canSeeCopies, canTrace } from './trace-rights.js';

const post: TracedPost = {
  postId: 'post',
  listId: 'golf',
  list: 'golf@x-groupes.example',
  messageId: 'm@a.example',
  subject: '',
  outcome: 'distributed',
  reasons: [],
  receivedAt: new Date(0),
  authorPersonId: 'anne',
  counts: { pending: 0, sent: 0, captured: 0, deferred: 0, failed: 0, uncertain: 0, skipped: 0 },
};
const none = new Set<string>();

describe('who may know where a message is', () => {
  it('is its author, without the names of those who get it', () => {
    expect(canTrace(aMember(), post, none)).toBe(true);
    expect(canSeeCopies(aMember(), post, none)).toBe(false);
  });

  it('is a moderator of its list, and an operator, copy by copy', () => {
    const other = aMember({ personId: 'helene' });
    expect(canSeeCopies(other, post, new Set(['golf']))).toBe(true);
    expect(canTrace(other, post, new Set(['tennis']))).toBe(false);
    expect(canSeeCopies(aMember({ personId: 'ines', roles: ['operator'] }), post, none)).toBe(true);
  });

  it('is never a stranger, not even of a post by a stranger', () => {
    expect(canTrace(aViewer(), { ...post, authorPersonId: null }, none)).toBe(false);
  });
});
