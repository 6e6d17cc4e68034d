/** Who acts: passed explicitly to every service that records something. */
export type Actor =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'operator' }
  | { readonly kind: 'system' };

export const operator: Actor = { kind: 'operator' };
export const system: Actor = { kind: 'system' };

export function actorPersonId(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.personId : null;
}
