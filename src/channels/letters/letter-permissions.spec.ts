import { describe, expect, it } from '@jest/globals';
import {
  canConfigure,
  canEdit,
  canPropose,
  canRead,
  canSee,
  canTakeArchive,
  takesStrangers,
  type LetterViewer,
} from './letter-permissions.js';

const nobody: LetterViewer = {
  isSignedIn: false,
  isRegistered: false,
  isMember: false,
  isAnimator: false,
  roles: [],
  isGroupPrivate: false,
};
const guest = { ...nobody, isSignedIn: true };
const registered = { ...guest, isRegistered: true };
const animator = { ...registered, isMember: true, isAnimator: true };
const monthly = {
  slug: 'mensuelle',
  kind: 'platform',
  proposing: 'anyone',
  archive: 'public',
  closedAt: null,
} as const;
const ax = { ...monthly, slug: 'lettre-ax', kind: 'ax', proposing: 'editors', archive: 'members' } as const;
const ofGroup = { ...monthly, slug: 'golf-lettre', kind: 'group', proposing: 'members' } as const;

describe('who edits a letter', () => {
  it('is its editor, the AX for its own, the animators for their group’s', () => {
    const editor = { ...registered, roles: ['editor:mensuelle'] };
    expect([monthly, ax, ofGroup].map(letter => canEdit(editor, letter))).toEqual([true, false, false]);
    const secretary = { ...registered, roles: ['ax'] };
    expect([monthly, ax, ofGroup].map(letter => canEdit(secretary, letter))).toEqual([false, true, false]);
    expect([monthly, ax, ofGroup].map(letter => canEdit(animator, letter))).toEqual([false, false, true]);
  });

  it('does not change the platform’s limits: that is the board’s', () => {
    expect(canConfigure({ ...registered, roles: ['editor:mensuelle'] }, monthly)).toBe(false);
    expect(canConfigure({ ...registered, roles: ['board'] }, monthly)).toBe(true);
    expect(canConfigure(animator, ofGroup)).toBe(true);
    expect(canConfigure(registered, ofGroup)).toBe(false);
  });
});

describe('who proposes', () => {
  it('is whoever the letter takes, signed in', () => {
    expect([nobody, guest, registered].map(viewer => canPropose(viewer, monthly))).toEqual([
      false,
      true,
      true,
    ]);
    expect([guest, registered, { ...registered, roles: ['ax'] }].map(v => canPropose(v, ax))).toEqual([
      false,
      false,
      true,
    ]);
    expect([registered, animator].map(viewer => canPropose(viewer, ofGroup))).toEqual([false, true]);
  });

  it('is nobody once the letter is closed', () => {
    expect(canPropose(animator, { ...ofGroup, closedAt: new Date() })).toBe(false);
  });
});

describe('a letter', () => {
  it('of a private group is there for its members alone', () => {
    expect(canSee({ ...registered, isGroupPrivate: true })).toBe(false);
    expect(canSee({ ...animator, isGroupPrivate: true })).toBe(true);
    expect(canPropose({ ...registered, isGroupPrivate: true }, { ...ofGroup, proposing: 'anyone' })).toBe(
      false,
    );
  });

  it('is read by everybody, or by those it is for', () => {
    expect(canRead(nobody, monthly)).toBe(true);
    expect([nobody, guest, registered].map(viewer => canRead(viewer, ax))).toEqual([false, false, true]);
    const inside = { ...ofGroup, archive: 'members' } as const;
    expect([registered, { ...guest, isMember: true }].map(viewer => canRead(viewer, inside))).toEqual([
      false,
      true,
    ]);
  });

  it('is taken as a file by whoever reads it and says who they are', () => {
    expect([nobody, guest].map(viewer => canTakeArchive(viewer, monthly))).toEqual([false, true]);
    expect([guest, registered].map(viewer => canTakeArchive(viewer, ax))).toEqual([false, true]);
    expect(canTakeArchive({ ...registered, isGroupPrivate: true }, ofGroup)).toBe(false);
  });
});

describe('a letter that an address alone may get', () => {
  it('is for whoever asks, its past issues are public, and it still appears', () => {
    const open = { audience: 'subscribers', archive: 'public', closedAt: null } as const;
    expect(takesStrangers(nobody, open)).toBe(true);
    expect(takesStrangers({ isGroupPrivate: true }, open)).toBe(false);
    expect(takesStrangers(nobody, { ...open, audience: 'directory' })).toBe(false);
    expect(takesStrangers(nobody, { ...open, archive: 'members' })).toBe(false);
    expect(takesStrangers(nobody, { ...open, closedAt: new Date() })).toBe(false);
  });
});
