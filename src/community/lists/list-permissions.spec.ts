import { describe, expect, it } from '@jest/globals';
import {
  canConfigure,
  canModerate,
  canReadArchive,
  canSeeRoster,
  type ListViewer,
} from './list-permissions.js';

const stranger: ListViewer = {
  personId: null,
  roles: [],
  isModerator: false,
  isAnimator: false,
  isSubscribed: false,
};
const subscriber = { ...stranger, isSubscribed: true };
const moderator = { ...stranger, isModerator: true };
const animator = { ...stranger, isAnimator: true };
const operator = { ...stranger, roles: ['operator'] };
const everybody = [stranger, subscriber, moderator, animator, operator];
const [no, yes] = [false, true];

describe('in front of a list', () => {
  it('moderators, animators and operators moderate', () => {
    expect(everybody.map(canModerate)).toEqual([no, no, yes, yes, yes]);
  });

  it('animators and operators configure', () => {
    expect(everybody.map(canConfigure)).toEqual([no, no, no, yes, yes]);
  });

  it.each([
    ['public', [yes, yes, yes, yes, yes]],
    ['subscribers', [no, yes, yes, yes, yes]],
    ['moderators', [no, no, yes, yes, yes]],
  ] as const)('a %s archive is read by those it is for', (archive, expected) => {
    expect(everybody.map(viewer => canReadArchive(viewer, { archive }))).toEqual(expected);
  });

  it.each([
    ['subscribers', [no, yes, yes, yes, yes]],
    ['moderators', [no, no, yes, yes, yes]],
  ] as const)('a roster for %s is seen by those it is for', (roster, expected) => {
    expect(everybody.map(viewer => canSeeRoster(viewer, { roster }))).toEqual(expected);
  });
});
