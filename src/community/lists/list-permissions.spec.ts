import { describe, expect, it } from '@jest/globals';
import {
  canConfigure,
  canModerate,
  canReadArchive,
  canSeeQueue,
  canSeeRoster,
  type ListViewer,
} from './list-permissions.js';

const stranger: ListViewer = {
  personId: null,
  roles: [],
  isModerator: false,
  mayDecide: false,
  isOwner: false,
  isAnimator: false,
  isSubscribed: false,
  isFormerReader: false,
};
const subscriber = { ...stranger, isSubscribed: true };
const former = { ...stranger, isFormerReader: true };
const onlooker = { ...stranger, isModerator: true };
const moderator = { ...onlooker, mayDecide: true };
const owner = { ...stranger, isOwner: true };
const animator = { ...stranger, isAnimator: true };
const operator = { ...stranger, roles: ['operator'] };
const everybody = [stranger, subscriber, former, onlooker, moderator, owner, animator, operator];
const [no, yes] = [false, true];

describe('in front of a list', () => {
  it('who is named among its moderators sees what waits, as those who run it do', () => {
    expect(everybody.map(canSeeQueue)).toEqual([no, no, no, yes, yes, yes, yes, yes]);
  });

  it('moderators decide when they may, and those who run it always', () => {
    expect(everybody.map(canModerate)).toEqual([no, no, no, no, yes, yes, yes, yes]);
  });

  it('owners, animators and operators configure', () => {
    expect(everybody.map(canConfigure)).toEqual([no, no, no, no, no, yes, yes, yes]);
  });

  it.each([
    ['public', [yes, yes, yes, yes, yes, yes, yes, yes]],
    ['subscribers', [no, yes, yes, yes, yes, yes, yes, yes]],
    ['moderators', [no, no, no, yes, yes, yes, yes, yes]],
  ] as const)('a %s archive is read by those it is for', (archive, expected) => {
    expect(everybody.map(viewer => canReadArchive(viewer, { archive }))).toEqual(expected);
  });

  it.each([
    ['subscribers', [no, yes, no, yes, yes, yes, yes, yes]],
    ['moderators', [no, no, no, yes, yes, yes, yes, yes]],
  ] as const)('a roster for %s is seen by those it is for', (roster, expected) => {
    expect(everybody.map(viewer => canSeeRoster(viewer, { roster }))).toEqual(expected);
  });
});
