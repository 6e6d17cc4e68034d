/**
 * A page of ours to go back to after signing in, or null for anything else: with `//host`, `/\host` or a
 * control character browsers strip, the link we mail would send its reader to a stranger's page (open redirect).
 */
export function ownPath(text: string | null): string | null {
  if (text === null || text.length > 2_000) return null;
  return /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text) ? text : null;
}
