import type { KeyObject } from 'node:crypto';
import { ownPath } from '../../../community/accounts/return-path.js';
import type { OidcAttempt } from '../../../community/accounts/oidc.service.js';
import { seal, unseal } from '../session/sealed.js';

/** A sign-in on its way, with the page to come back to. */
export interface CarriedAttempt extends OidcAttempt {
  readonly returnTo: string | null;
}

/** Long enough to find a password; the provider's own code dies sooner. */
const lifetimeMs = 15 * 60_000;

/** The value of the cookie that ties the answer to the browser that asked (RFC 6749 §10.12). */
export function carriedText(key: KeyObject, attempt: CarriedAttempt, now: Date): string {
  return seal(key, JSON.stringify({ ...attempt, expiresAt: now.getTime() + lifetimeMs }));
}

/** What a browser brought back; null when it is forged, too old, or not there. */
export function carriedAttempt(key: KeyObject, text: string | null, now: Date): CarriedAttempt | null {
  const json = text === null ? null : unseal(key, text);
  if (json === null) return null;
  const carried: CarriedAttempt & { readonly expiresAt: number } = JSON.parse(json);
  if (carried.expiresAt <= now.getTime()) return null;
  const { state, nonce, verifier, returnTo } = carried;
  return { state, nonce, verifier, returnTo: ownPath(returnTo) };
}
