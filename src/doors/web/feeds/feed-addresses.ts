import { Injectable } from '@nestjs/common';
import { FeedTokens } from '../../../community/accounts/feed-tokens.service.js';
import { SiteSecret } from '../../../foundation/database/site-secret.js';
import { decodeUuidToken, encodeUuidToken } from '../../../foundation/mail/token.js';
import type { Viewer } from '../session/viewer.js';

/** Where somebody makes, sees and ends the addresses of their private feeds. */
export const feedsPath = '/me/feeds';

/** The address of a feed, or null where somebody has no token to make one of. */
export type FeedAddressOf = (path: string, isPublic: boolean) => string | null;

/**
 * The addresses of feeds: a private one carries a token of its reader's, for feed readers bring no cookie. The token is
 * signed for one path: an address that was given away opens one feed, not all of its reader's.
 */
@Injectable()
export class FeedAddresses {
  constructor(
    private readonly secret: SiteSecret,
    private readonly tokens: FeedTokens,
  ) {}

  /**
   * Where this viewer follows what stands at `path`; the page that makes addresses where they have none yet, and null
   * for a stranger in front of what is not public.
   */
  async of(viewer: Viewer, isPublic: boolean, path: string): Promise<string | null> {
    if (isPublic) return path;
    if (viewer.personId === null) return null;
    return (await this.made(viewer.personId))(path, false) ?? feedsPath;
  }

  /** The same for many feeds at once. */
  async made(personId: string): Promise<FeedAddressOf> {
    const id = await this.tokens.of(personId);
    return (path, isPublic) => {
      if (isPublic) return path;
      return id === null ? null : `${path}?token=${encodeUuidToken('feed', id, this.secret.key, path)}`;
    };
  }

  /** Whose token this is, at the path it was made for; null when it is none, or was revoked. */
  async bearerOf(token: unknown, path: string): Promise<string | null> {
    const id = typeof token === 'string' ? decodeUuidToken('feed', token, this.secret.key, path) : null;
    return id === null ? null : this.tokens.bearerOf(id);
  }
}
