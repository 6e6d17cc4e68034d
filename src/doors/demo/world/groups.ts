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
  /** Animators included. */
  readonly members: DemoPerson[];
  readonly animators: DemoPerson[];
}

/** A group with its people: a promotion's own, or whoever the subject draws. */
export function inventGroup(
  { slug, name, kind, description, size }: CatalogueGroup,
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
    members,
    animators: random.sample(members, random.integer(1, 4)),
  };
}

function yearIn(slug: string): number {
  return Number(slug.split('-').at(-1));
}
