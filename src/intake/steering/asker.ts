/** Who asks: nobody may learn from an advice how many people are where they can't look. */
export type Asker =
  | { readonly kind: 'operator' }
  | { readonly kind: 'person'; readonly personId: string; readonly roles: readonly string[] };
