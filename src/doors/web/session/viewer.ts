import type { Role } from '../../../community/accounts/role.js';
import type { Person } from '../../../community/directory/person.entity.js';
import { HouseError } from '../../../foundation/house-error.js';
import { type Actor, system } from '../../../foundation/journal/actor.js';
import type { Language } from '../../../foundation/i18n/language.js';

/** Who looks at a page, and how it must be written for them. */
export interface Viewer {
  /** Null: somebody who is not signed in. */
  readonly personId: string | null;
  readonly person: Person | null;
  /** The browser's own, and since when it is signed in. */
  readonly session: { readonly id: string; readonly openedAt: Date } | null;
  /** Beyond groups and lists. */
  readonly roles: readonly Role[];
  readonly language: Language;
  readonly timeZone: string;
  /** What every form of this browser must give back. */
  readonly csrfToken: string;
  /** The path shown, so that the language switch comes back to it. */
  readonly path: string;
  readonly isDemonstration: boolean;
  /** An account of another site signs in here too. */
  readonly offersSingleSignOn: boolean;
}

export function isOperator(viewer: Viewer): boolean {
  return viewer.roles.includes('operator');
}

/** Captured mail is everybody's in a demonstration, where nobody is real; the operators' otherwise. */
export function canReadOutbox(viewer: Viewer): boolean {
  return viewer.isDemonstration || isOperator(viewer);
}

const hourMs = 3_600_000;

/**
 * Whether this browser signed in within the hour. What would give the account to somebody else (its addresses,
 * its end) asks for this: a cookie stolen or a browser left open long ago is not enough.
 */
export function isFresh({ session }: Viewer, now: Date): boolean {
  return session !== null && now.getTime() - session.openedAt.getTime() < hourMs;
}

/** Who a change made on a page is written down as; only ever asked for somebody who is signed in. */
export function viewerActor({ personId }: Viewer): Actor {
  if (personId === null) throw new HouseError('nobody-acts', {});
  return { kind: 'person', personId };
}

/** The same where a link in a mail is enough: it proves an address, not the person who reads it. */
export function linkActor({ personId }: Viewer): Actor {
  return personId === null ? system : { kind: 'person', personId };
}
