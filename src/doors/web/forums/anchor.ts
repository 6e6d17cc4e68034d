/** The anchor of a message on the page of its thread. */
export function anchorOf({ id }: { readonly id: string }): string {
  return `m-${id.slice(0, 13)}`;
}
