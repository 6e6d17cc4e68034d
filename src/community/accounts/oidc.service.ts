import { Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { Config } from '../../foundation/config/config.js';
import type { ProvenIdentity } from './oidc-links.service.js';

/** One sign-in on its way; the browser brings it back, sealed, so that nobody can finish another's. */
export interface OidcAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export type OidcOutcome =
  | { readonly kind: 'proven'; readonly identity: ProvenIdentity }
  /** Refused there, too late, forged: told apart in the log alone. */
  | { readonly kind: 'failed'; readonly error: unknown };

/** Somebody waits for the page; a provider that is slower is as good as away. */
const timeoutSeconds = 5;

/** The provider of single sign-on: code flow with PKCE, state and nonce (OpenID Connect Core §3.1, RFC 7636). */
@Injectable()
export class OidcService {
  /** What the provider says of itself, asked once; again when that failed. */
  private found: Promise<Configuration> | null = null;

  constructor(private readonly config: Config) {}

  /** Where to send the browser. Rejects while the provider can't be reached. */
  async begin(): Promise<{ readonly url: string; readonly attempt: OidcAttempt }> {
    const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(await this.provider(), {
      redirect_uri: this.callback,
      scope: 'openid email profile',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, attempt };
  }

  /** @param search of the address the browser came back by, from its question mark */
  async finish({ state, nonce, verifier }: OidcAttempt, search: string): Promise<OidcOutcome> {
    try {
      const provider = await this.provider();
      const tokens = await authorizationCodeGrant(provider, new URL(`${this.callback}${search}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) return { kind: 'failed', error: new Error('no ID token') };
      // Providers may keep the address for the userinfo endpoint (OpenID Connect Core §5.4).
      const about =
        claims.email === undefined ? await fetchUserInfo(provider, tokens.access_token, claims.sub) : claims;
      const address = typeof about.email === 'string' ? about.email : null;
      const isVerified = about.email_verified === true;
      return { kind: 'proven', identity: { issuer: claims.iss, subject: claims.sub, address, isVerified } };
    } catch (error) {
      return { kind: 'failed', error };
    }
  }

  private get callback(): string {
    return `${this.config.publicUrl}/sign-in/oidc/callback`;
  }

  private provider(): Promise<Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = null;
      throw error;
    });
    return this.found;
  }

  private async discover(): Promise<Configuration> {
    const { oidc } = this.config;
    if (oidc === null) throw new Error('single sign-on is not configured');
    const issuer = new URL(oidc.issuer);
    // The settings allow it on this very machine alone.
    const execute = issuer.protocol === 'http:' ? [allowInsecureRequests] : [];
    return discovery(issuer, oidc.clientId, oidc.clientSecret, undefined, {
      execute,
      timeout: timeoutSeconds,
    });
  }
}
