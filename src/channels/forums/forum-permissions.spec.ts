import { describe, expect, it } from '@jest/globals';
import {
  canAnswer,
  canClose,
  canReopen,
  canEdit,
  canManage,
  canModerate,
  canRead,
  canRenew,
  canSeeMessage,
  canStart,
  canTakeArchive,
  canWithdraw,
  canWrite,
  type ForumViewer,
} from './forum-permissions.js';

const now = new Date('2026-05-05T10:00:00Z');
const day = (days: number) => new Date(now.getTime() + days * 86_400_000);
const nobody: ForumViewer = {
  personId: null,
  seesGroup: true,
  isMember: false,
  isAnimator: false,
  isModerator: false,
  roles: [],
};
const anne: ForumViewer = { ...nobody, personId: 'anne' };
const member: ForumViewer = { ...anne, isMember: true };
const moderator: ForumViewer = { ...anne, isModerator: true };
const animator: ForumViewer = { ...member, isAnimator: true };
const board: ForumViewer = { ...anne, roles: ['board'] };

const forum = {
  kind: 'ads',
  groupId: null,
  letterId: null,
  closedAt: null,
  readableBy: 'members',
  writableBy: 'members',
} as const;
const ofGroup = { ...forum, groupId: 'golf', readableBy: 'group', writableBy: 'group' } as const;
const ad = {
  authorId: 'anne',
  closedAt: null,
  isClosedByModerator: false,
  expiresAt: day(5),
  renewedAt: null,
  messageCount: 1,
  articleId: null,
};

describe('who may read a forum', () => {
  it.each([
    ['nobody, public', nobody, { ...forum, readableBy: 'public' }, true],
    ['nobody, members', nobody, forum, false],
    ['signed in, members', anne, forum, true],
    ['signed in, group', anne, ofGroup, false],
    ['member, group', member, ofGroup, true],
    ['moderator, group', moderator, ofGroup, true],
    ['board, a group’s', board, ofGroup, false],
    [
      'outside a hidden group, even public',
      { ...anne, seesGroup: false },
      { ...ofGroup, readableBy: 'public' },
      false,
    ],
  ] as const)('%s: %#', (_who, viewer, place, expected) => expect(canRead(viewer, place)).toBe(expected));
});

it('is taken as a file by those who decide on its authors, and by no other reader', () => {
  const open = { ...forum, readableBy: 'public' } as const;
  const takes = (viewer: ForumViewer) =>
    [open, forum, ofGroup].map(whichever => canTakeArchive(viewer, whichever));
  expect([nobody, anne, member, board].flatMap(takes)).not.toContain(true);
  expect([moderator, animator].flatMap(takes)).not.toContain(false);
  expect(canTakeArchive({ ...moderator, seesGroup: false }, ofGroup)).toBe(false);
});

describe('who may write in it', () => {
  it.each([
    ['nobody, even where all read', nobody, { ...forum, readableBy: 'public' }, false],
    ['signed in', anne, forum, true],
    ['signed in, where moderators write', anne, { ...forum, writableBy: 'moderators' }, false],
    ['a moderator there', moderator, { ...forum, writableBy: 'moderators' }, true],
    ['signed in, read by all and written by the group', anne, { ...ofGroup, readableBy: 'public' }, false],
    ['member', member, ofGroup, true],
    ['anybody, closed', moderator, { ...forum, closedAt: now }, false],
  ] as const)('%s', (_who, viewer, place, expected) => expect(canWrite(viewer, place)).toBe(expected));

  it('starts no thread beside a letter’s articles', () => {
    expect([canStart(anne, forum), canStart(anne, { ...forum, letterId: 'letter' })]).toEqual([true, false]);
  });
});

it('is set by the board where it is everybody’s, by animators where it is a group’s', () => {
  const sets = [board, animator, moderator].map(viewer => [
    canManage(viewer, forum),
    canManage(viewer, ofGroup),
  ]);
  expect(sets).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
  expect([board, animator, moderator, anne].map(canModerate)).toEqual([false, true, true, false]);
});

describe('a thread', () => {
  it('takes answers while it is open and somebody’s words are there', () => {
    const answers = [
      ad,
      { ...ad, closedAt: now },
      { ...ad, expiresAt: now },
      { ...ad, messageCount: 0 },
      { ...ad, messageCount: 0, articleId: 'a' },
    ];
    expect(answers.map(thread => canAnswer(anne, forum, thread, now))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  it('is opened again by who closed it, or by moderators, until its time is over', () => {
    const closed = { ...ad, closedAt: now };
    const byModerator = { ...closed, isClosedByModerator: true };
    const may = (viewer: ForumViewer) =>
      [ad, closed, byModerator, { ...byModerator, expiresAt: now }].map(thread =>
        canReopen(viewer, { kind: 'ads' }, thread, now),
      );
    expect(may(anne)).toEqual([false, true, false, false]);
    expect(may(moderator)).toEqual([false, true, true, false]);
    expect(canReopen(anne, { kind: 'discussion' }, closed, now)).toBe(false);
  });

  it('is closed by who started it, a discussion by moderators alone', () => {
    const kinds = ['ads', 'questions', 'discussion'] as const;
    expect(kinds.map(kind => canClose(anne, { kind }, ad))).toEqual([true, true, false]);
    expect(kinds.map(kind => canClose({ ...anne, personId: 'paul' }, { kind }, ad))).toEqual([
      false,
      false,
      false,
    ]);
    expect(canClose(moderator, { kind: 'discussion' }, { ...ad, authorId: 'paul' })).toBe(true);
  });

  it.each([
    ['ten days before its end', { expiresAt: day(10) }, false],
    ['in its last days', { expiresAt: day(9) }, true],
    ['just after its end', { expiresAt: day(-6) }, true],
    ['long after', { expiresAt: day(-7) }, false],
    ['a second time', { renewedAt: day(-20) }, false],
    ['once closed', { closedAt: now }, false],
    ['of a discussion', { expiresAt: null }, false],
    ['of somebody else', { authorId: 'paul' }, false],
  ])('is renewed %s: %#', (_when, change, expected) =>
    expect(canRenew(anne, { ...ad, ...change }, now)).toBe(expected),
  );
});

describe('a message', () => {
  const message = {
    authorId: 'anne',
    state: 'published',
    writtenAt: new Date(now.getTime() - 899_999),
    publishedAt: new Date(now.getTime() - 899_999),
  } as const;

  it('is edited by its author for a quarter of an hour, and withdrawn at any time', () => {
    const quarterAgo = new Date(now.getTime() - 900_000);
    const late = { ...message, writtenAt: quarterAgo, publishedAt: quarterAgo };
    const hidden = { ...message, state: 'hidden' } as const;
    expect([message, late, hidden].map(one => canEdit(anne, one, now))).toEqual([true, false, false]);
    const approved = { ...message, publishedAt: new Date(message.writtenAt.getTime() + 60_000) };
    expect(canEdit(anne, approved, now)).toBe(false);
    expect([message, late, hidden].map(one => canWithdraw(anne, one))).toEqual([true, true, true]);
    expect([moderator, nobody].map(viewer => canWithdraw({ ...viewer, personId: null }, message))).toEqual([
      false,
      false,
    ]);
    expect(canWithdraw(anne, { authorId: 'anne', state: 'withdrawn' })).toBe(false);
  });

  it('that waits is seen by its author and the moderators', () => {
    const waiting = { authorId: 'paul', state: 'waiting' } as const;
    expect(
      [nobody, anne, { ...anne, personId: 'paul' }, moderator].map(one => canSeeMessage(one, waiting)),
    ).toEqual([false, false, true, true]);
  });
});
