import { LetterIssue } from '../../src/channels/letters/letter-issue.entity.js';
import type { LetterViewer } from '../../src/channels/letters/letter-permissions.js';
import { settingsFor } from '../../src/channels/letters/letter-settings.js';
import { Letter } from '../../src/channels/letters/letter.entity.js';
import type { LetterInSight } from '../../src/doors/web/letters/letter-sight.js';
import { now } from './pages.js';

export const month = '2026-12-01';
export const deadline = new Date('2026-11-28T22:59:00Z');
export const plannedAt = new Date('2026-12-01T07:00:00Z');

const member: LetterViewer = {
  isSignedIn: true,
  isRegistered: true,
  isMember: false,
  isAnimator: false,
  roles: [],
  isGroupPrivate: false,
};

/** The platform's letter, as one of its readers finds it. */
export function aLetterInSight(
  change: Partial<Letter> = {},
  standing: Partial<LetterViewer> = {},
): LetterInSight {
  const letter = Object.assign(new Letter(), {
    id: 'mensuelle',
    slug: 'mensuelle',
    kind: 'platform',
    groupId: null,
    version: 1,
    closedAt: null,
    createdAt: now,
    ...settingsFor('platform', 'La lettre mensuelle', 'fr'),
    ...change,
  });
  return { letter, standing: { ...member, ...standing }, group: null };
}

export function anIssue(change: Partial<LetterIssue> = {}): LetterIssue {
  return Object.assign(new LetterIssue(), {
    id: 'issue',
    letterId: 'mensuelle',
    month,
    state: 'open',
    introduction: '',
    plannedAt,
    version: 1,
    openedAt: now,
    startedAt: null,
    pausedAt: null,
    ...change,
  });
}
