import type { ListOfPerson } from '../../../community/audiences/lists-of-person.service.js';
import type { Group } from '../../../community/groups/group.entity.js';
import type { GroupRole } from '../../../community/groups/group-member.entity.js';

/** A group of somebody's page, with the lists they receive of it. */
export interface Place {
  /** Null for the lists that belong to no group. */
  readonly group: Group | null;
  /** Null for somebody who receives lists of a group without being a member. */
  readonly role: GroupRole | null;
  readonly lists: readonly ListOfPerson[];
}

/** One's own groups first, then others one receives lists of, then the lists of no group. */
export function placesOf(
  own: readonly { readonly group: Group; readonly role: GroupRole }[],
  others: readonly Group[],
  lists: readonly ListOfPerson[],
): Place[] {
  const byGroup = Map.groupBy(lists, ({ list }) => list.groupId);
  const ofGroup = (id: string | null): readonly ListOfPerson[] => byGroup.get(id) ?? [];
  const withoutGroup = ofGroup(null);
  const first = own.toSorted((a, b) => inOrder(a.group, b.group));
  return [
    ...first.map(({ group, role }) => ({ group, role, lists: ofGroup(group.id) })),
    ...others.toSorted(inOrder).map(group => ({ group, role: null, lists: ofGroup(group.id) })),
    ...(withoutGroup.length === 0 ? [] : [{ group: null, role: null, lists: withoutGroup }]),
  ];
}

function inOrder(a: Group, b: Group): number {
  return a.name.localeCompare(b.name, 'fr');
}
