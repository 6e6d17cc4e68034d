/** What one connection has on its way. */
import type { Refused, Unsent } from './outgoing-copy.js';
import type { Reply } from './reply-reader.js';
import type { Commands } from './wire-form.js';

/** A copy whose commands are being answered. */
export interface Opening<C> {
  readonly copy: C;
  readonly commands: Commands;
  stage: 'mail' | 'rcpt' | 'data';
  refusal: Refused | Unsent | null;
}

/** A content whose final answer is awaited. */
export interface Closing<C> {
  /** Null for the lone dot that ends a DATA which the relay should not have accepted. */
  readonly copy: C | null;
  isDotOut: boolean;
}

export function isYes({ code }: Reply): boolean {
  return code < 300;
}

export function isGo({ code }: Reply): boolean {
  return code >= 300 && code < 400;
}
