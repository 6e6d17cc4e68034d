/** What people are added to: a group's members or a list's subscribers. */
export type Target =
  { readonly kind: 'group'; readonly id: string } | { readonly kind: 'list'; readonly id: string };

/** As the two columns that stand for it in a table. */
export function columnsOfTarget({ kind, id }: Target): { groupId: string | null; listId: string | null } {
  return { groupId: kind === 'group' ? id : null, listId: kind === 'list' ? id : null };
}

export function targetOf({
  groupId,
  listId,
}: {
  readonly groupId: string | null;
  readonly listId: string | null;
}): Target {
  return groupId === null ? { kind: 'list', id: listId ?? '' } : { kind: 'group', id: groupId };
}
