import type { Letter } from './letter.entity.js';

/** Somebody in front of a letter. */
export interface LetterViewer {
  readonly isSignedIn: boolean;
  /** In the directory. */
  readonly isRegistered: boolean;
  /** Of the letter's group; false for a letter of none. */
  readonly isMember: boolean;
  readonly isAnimator: boolean;
  /** Role names as `accounts` gives them. */
  readonly roles: readonly string[];
  /** The letter's group shows itself to nobody else. */
  readonly isGroupPrivate: boolean;
}

type Rights = Pick<Letter, 'slug' | 'kind' | 'proposing' | 'archive' | 'closedAt'>;

/** May decide on proposals and approve issues: the animators of its group, or who was made its editor. */
export function canEdit(viewer: LetterViewer, { slug, kind }: Pick<Letter, 'slug' | 'kind'>): boolean {
  if (kind === 'group') return viewer.isAnimator;
  return viewer.roles.includes(`editor:${slug}`) || (kind === 'ax' && viewer.roles.includes('ax'));
}

/** May change what the letter is and takes. The platform's own is the board's, not its editors'. */
export function canConfigure(viewer: LetterViewer, letter: Pick<Letter, 'slug' | 'kind'>): boolean {
  if (letter.kind === 'platform') return viewer.roles.includes('board');
  return canEdit(viewer, letter) || viewer.roles.includes('board');
}

/** May know that the letter exists. */
export function canSee(viewer: LetterViewer): boolean {
  return !viewer.isGroupPrivate || viewer.isMember || viewer.isAnimator;
}

/** May read its past issues. */
export function canRead(viewer: LetterViewer, letter: Rights): boolean {
  if (!canSee(viewer)) return false;
  return letter.archive === 'public' || belongs(viewer, letter) || canEdit(viewer, letter);
}

/** May have them all as a file: it is written down who took it. */
export function canTakeArchive(viewer: LetterViewer, letter: Rights): boolean {
  return viewer.isSignedIn && canRead(viewer, letter);
}

/** May propose an article, as far as the letter is concerned; measures on the person are another matter. */
export function canPropose(viewer: LetterViewer, letter: Rights): boolean {
  if (!viewer.isSignedIn || letter.closedAt !== null || !canSee(viewer)) return false;
  if (canEdit(viewer, letter) || letter.proposing === 'anyone') return true;
  return letter.proposing === 'members' && belongs(viewer, letter);
}

/**
 * May be read by an address of nobody we know, once its owner said so: a letter to whoever asks for it, whose past
 * issues everybody reads. What is for members alone is asked for by members.
 */
export function takesStrangers(
  { isGroupPrivate }: Pick<LetterViewer, 'isGroupPrivate'>,
  { audience, archive, closedAt }: Pick<Letter, 'audience' | 'archive' | 'closedAt'>,
): boolean {
  return audience === 'subscribers' && archive === 'public' && closedAt === null && !isGroupPrivate;
}

function belongs(viewer: LetterViewer, { kind }: Rights): boolean {
  return kind === 'group' ? viewer.isMember || viewer.isAnimator : viewer.isRegistered;
}
