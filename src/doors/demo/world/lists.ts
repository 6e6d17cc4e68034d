import { platformLists, flavours, mainFlavour, type Flavour } from '../catalogue/flavours.js';
import { promotionRule } from '../../../community/audiences/promotion-lists.service.js';
import type { Rule } from '../../../community/audiences/rule.js';
import type { AddressBook } from './address-book.js';
import type { Crowd } from './crowd.js';
import { type DemoGroup, yearIn } from './groups.js';
import { inventGuests, type DemoGuest } from './guests.js';
import { listName } from './list-names.js';
import { listSizes } from './list-sizes.js';
import type { DemoPerson } from './people.js';
import type { Random } from './random.js';

export interface DemoList {
  readonly id: string;
  readonly name: string;
  /** Null for a list of the platform itself. */
  readonly group: DemoGroup | null;
  readonly flavour: Flavour;
  readonly description: string;
  readonly archive: 'public' | 'subscribers';
  /** Who is on it by rule; null for a list made by hand alone. */
  readonly rule: Rule | null;
  readonly moderators: DemoPerson[];
  readonly subscribers: DemoPerson[];
  /** Subscribers who are nobody of the directory. */
  readonly guests: readonly DemoGuest[];
}

interface Plan {
  readonly name: string;
  readonly group: DemoGroup | null;
  readonly flavour: Flavour;
}

/** `count` lists: those of the platform, every group's main one, then their others in turn. */
export function inventLists(
  count: number,
  groups: readonly DemoGroup[],
  crowd: Crowd,
  book: AddressBook,
  random: Random,
): DemoList[] {
  const plans = planLists(count, groups);
  const sizes = sizesOf(plans, crowd, random);
  const guests = inventGuests(Math.ceil(crowd.size / 12), book, random);
  return plans.map(plan => inventList(plan, sizes.get(plan) ?? 0, crowd, guests, random));
}

function planLists(count: number, groups: readonly DemoGroup[]): Plan[] {
  const platform = platformLists.map(({ name, flavour }): Plan => ({ name, flavour, group: null }));
  const main = groups.map(group => planOf(group, mainFlavour));
  const rounds = Math.max(...Object.values(flavours).map(kinds => kinds.length));
  const others = Array.from({ length: rounds }, (_, round) =>
    groups.flatMap(group => flavours[group.kind].slice(round, round + 1).map(kind => planOf(group, kind))),
  );
  return [...platform, ...main, ...others.flat()].slice(0, count);
}

function planOf(group: DemoGroup, flavour: Flavour): Plan {
  return { group, flavour, name: listName(group.slug, flavour.suffix) };
}

/** Sizes by rank, given in the order of what each list would like; a promotion's lists know theirs. */
function sizesOf(plans: readonly Plan[], crowd: Crowd, random: Random): Map<Plan, number> {
  const [ofPromotions = [], ranked = []] = [true, false].map(wanted =>
    plans.filter(({ group }) => (group?.kind === 'promotion') === wanted),
  );
  const wishes = ranked.map(plan => ({ plan, wish: wishOf(plan) * (0.7 + random.next() * 0.6) }));
  const sizes = listSizes(ranked.length, crowd.size);
  const byWish = wishes.toSorted((a, b) => b.wish - a.wish);
  return new Map([
    ...byWish.map(({ plan }, rank): [Plan, number] => [plan, sizes[rank] ?? 0]),
    ...ofPromotions.map((plan): [Plan, number] => [plan, Math.max(20, Math.round(wishOf(plan)))]),
  ]);
}

/** A platform list wishes for as many as some big group has. */
function wishOf({ group, flavour }: Plan): number {
  return (group?.members.length ?? 400) * flavour.weight;
}

function inventList(
  { name, group, flavour }: Plan,
  size: number,
  crowd: Crowd,
  guests: readonly DemoGuest[],
  random: Random,
): DemoList {
  const guestCount = flavour.isPrivate ? 0 : Math.round(size * random.next() * 0.12);
  const circle = group === null ? [] : random.sample(group.members, Math.round(size * 0.8));
  const subscribers = crowd.draw(size - guestCount, random, [...(group?.animators ?? []), ...circle]);
  const isPrivate = flavour.isPrivate || group?.visibility === 'private';
  return {
    id: random.uuid(),
    name,
    group,
    flavour,
    description: descriptionOf(group, flavour),
    archive: isPrivate ? 'subscribers' : 'public',
    rule: ruleOf(group, flavour),
    moderators: random.sample(group?.animators ?? subscribers, random.integer(1, 3)),
    subscribers,
    guests: random.sample(guests, guestCount),
  };
}

/** A promotion's main list is its people's; the sailors' announcements go to whoever is a member. */
function ruleOf(group: DemoGroup | null, flavour: Flavour): Rule | null {
  if (group?.kind === 'promotion' && flavour === mainFlavour) return promotionRule(yearIn(group.slug));
  return group?.slug === 'x-voile' && flavour.suffix === 'annonces'
    ? { kind: 'members', groupId: null }
    : null;
}

function descriptionOf(group: DemoGroup | null, { purpose }: Flavour): string {
  const sentence = purpose.charAt(0).toUpperCase() + purpose.slice(1);
  return group === null ? `${sentence}.` : `${group.name} : ${purpose}.`;
}
