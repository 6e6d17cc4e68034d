import { createHash } from 'node:crypto';

/** A strong validator of what an answer says (RFC 9110 §8.8.3): equal answers have equal tags, on every node. */
export function entityTag(body: object): string {
  return `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`;
}

/** Whether an `If-Match` names this tag (RFC 9110 §13.1.1: compared strongly, so a weak tag never matches). */
export function matches(ifMatch: string, tag: string): boolean {
  return ifMatch
    .split(',')
    .map(part => part.trim())
    .some(part => part === '*' || part === tag);
}
