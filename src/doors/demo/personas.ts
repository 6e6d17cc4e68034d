/** A part that a visitor of the demonstration can play. */
export type DemoRole =
  'animator' | 'member' | 'moderator' | 'poster' | 'editor' | 'ethics' | 'board' | 'ax' | 'operator';

/** A fixed fictional person: the same in every demonstration. */
export interface Persona {
  readonly role: DemoRole;
  readonly givenName: string;
  readonly familyName: string;
  readonly address: string;
  /** The year of entry; null for somebody who is not an X. */
  readonly promotion: number | null;
  /** A role beyond groups and lists, as `role grant` writes it; null for none. */
  readonly grant: string | null;
}

/** Whom `/demo/sign-in/ROLE` signs in. */
export const PERSONAS: Readonly<Record<DemoRole, Persona>> = {
  animator: persona('animator', 'Camille', 'Rocheval', 1998, null),
  member: persona('member', 'Étienne', 'Marsaudon', 2009, null),
  moderator: persona('moderator', 'Hélène', 'Kermadec-Roy', 1987, null),
  poster: persona('poster', 'Bastien', 'Fontorbe', 2014, null),
  editor: persona('editor', 'Solène', 'Arvigny', 1995, 'editor:mensuelle'),
  ethics: persona('ethics', 'François', 'Lestrevan', 1979, 'ethics'),
  board: persona('board', 'Marguerite', 'Vauclerc', 1983, 'board'),
  ax: persona('ax', 'Guillaume', 'Thévarède', 1990, 'ax'),
  operator: persona('operator', 'Inès', 'Boularvel', null, 'operator'),
};

/** In the order of the sign-in page. */
export const personas: readonly Persona[] = Object.values(PERSONAS);

function persona(
  role: DemoRole,
  givenName: string,
  familyName: string,
  promotion: number | null,
  grant: string | null,
): Persona {
  const local = `${givenName}.${familyName}`.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return { role, givenName, familyName, promotion, grant, address: `${local}@courriel.example` };
}
