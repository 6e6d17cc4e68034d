import type { CatalogueGroup } from '../catalogue/catalogue-group.js';
import type { Crowd } from './crowd.js';
import type { DemoPerson } from './people.js';
import type { Random } from './random.js';

export interface DemoGroup {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: CatalogueGroup['kind'];
  readonly description: string;
  readonly isAxApproved: boolean;
  readonly visibility: 'public' | 'private';
  readonly region: string;
  readonly subjects: readonly string[];
  readonly welcomeText: string;
  readonly joining: 'open' | 'asked' | 'invited';
  /** Animators included. */
  readonly members: DemoPerson[];
  readonly animators: DemoPerson[];
}

/** A group with its people: a promotion's own, or whoever the subject draws. */
export function inventGroup(
  { slug, name, kind, description, region, subjects, size }: CatalogueGroup,
  scale: number,
  crowd: Crowd,
  random: Random,
): DemoGroup {
  const members =
    kind === 'promotion'
      ? crowd.ofPromotion(yearIn(slug)).filter(() => random.chance(0.8))
      : crowd.draw(Math.max(8, Math.round(size * scale)), random);
  if (members.length === 0) members.push(...crowd.draw(1, random));
  return {
    id: random.uuid(),
    slug,
    name,
    kind,
    description,
    isAxApproved: random.chance(0.7),
    visibility: kind !== 'leisure' && random.chance(0.1) ? 'private' : 'public',
    region,
    subjects,
    welcomeText: welcomeTextOf(name),
    joining: joiningOf(kind, slug),
    members,
    animators: random.sample(members, random.integer(1, 4)),
  };
}

function welcomeTextOf(name: string): string {
  return `Bienvenue à ${name} ! Présentez-vous en quelques lignes sur la liste générale, et venez à la prochaine rencontre.`;
}

/** Without chance, so that the rest of the world stays as it is: a few of each, and the sailors choose. */
function joiningOf(kind: CatalogueGroup['kind'], slug: string): DemoGroup['joining'] {
  if (kind === 'promotion') return 'asked';
  return slug !== 'x-voile' && slug.length % 4 === 0 ? 'open' : slug.length % 11 === 0 ? 'invited' : 'asked';
}

/** `promotion-1987` -> 1987. */
export function yearIn(slug: string): number {
  return Number(slug.split('-').at(-1));
}
