import { Injectable } from '@nestjs/common';
import { FeedTokens } from '../../../channels/forums/feed-tokens.service.js';
import type { Forum } from '../../../channels/forums/forum.entity.js';
import { SiteSecret } from '../../../foundation/database/site-secret.js';
import { decodeUuidToken, encodeUuidToken } from '../../../foundation/mail/token.js';
import type { Viewer } from '../session/viewer.js';

/** The addresses of feeds: a private one carries a token of its reader's, for feed readers bring no cookie. */
@Injectable()
export class FeedAddresses {
  constructor(
    private readonly secret: SiteSecret,
    private readonly tokens: FeedTokens,
  ) {}

  /** Where this viewer follows what stands at `path`; null where they have made no address yet. */
  async of({ personId }: Viewer, { readableBy }: Forum, path: string): Promise<string | null> {
    if (readableBy === 'public') return path;
    const token = personId === null ? null : await this.tokenOf(personId);
    if (token !== null) return `${path}?token=${token}`;
    return personId === null ? null : '/forums/feeds';
  }

  async tokenOf(personId: string): Promise<string | null> {
    const id = await this.tokens.of(personId);
    return id === null ? null : encodeUuidToken('feed', id, this.secret.key);
  }

  /** Whose token this is; null when it is none, or was revoked. */
  async bearerOf(token: unknown): Promise<string | null> {
    const id = typeof token === 'string' ? decodeUuidToken('feed', token, this.secret.key) : null;
    return id === null ? null : this.tokens.bearerOf(id);
  }
}
