/** Who may subscribe by themselves; whoever does not own a session or a proven mail confirms by mail first. */
export type Joining = 'anyone' | 'members' | 'asked' | 'closed';

export const joinings: readonly Joining[] = ['anyone', 'members', 'asked', 'closed'];

export interface Newcomer {
  /** Of the list's group. */
  readonly isMember: boolean;
}

/** The list as far as joining it goes. */
export interface Joinable {
  readonly joining: Joining;
  readonly closedAt: Date | null;
  /** Of a group that shows itself to its members alone. */
  readonly isOfPrivateGroup: boolean;
}

/** What becomes of somebody who asks: subscribed at once, waiting for those in charge, or told that nobody joins. */
export function admissionTo(list: Joinable, newcomer: Newcomer): 'subscribed' | 'requested' | 'closed' {
  if (list.closedAt !== null) return 'closed';
  switch (joiningOf(list)) {
    case 'closed':
      return 'closed';
    case 'anyone':
      return 'subscribed';
    case 'members':
      return newcomer.isMember ? 'subscribed' : 'requested';
    case 'asked':
      return 'requested';
  }
}

/** A private group is not open to whoever guesses the name of its list: there, outsiders ask. */
export function joiningOf({ joining, isOfPrivateGroup }: Omit<Joinable, 'closedAt'>): Joining {
  return joining === 'anyone' && isOfPrivateGroup ? 'members' : joining;
}
