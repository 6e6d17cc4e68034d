import { Injectable } from '@nestjs/common';
import { RoleService } from '../../../community/accounts/role.service.js';
import { StandingService } from '../../../community/standing/standing.service.js';
import type { Viewer } from '../session/viewer.js';
import { FeedAddresses } from './feed-addresses.js';

/** Who reads a feed: whose token its address carries, or who is signed in. */
@Injectable()
export class FeedReader {
  constructor(
    private readonly addresses: FeedAddresses,
    private readonly roles: RoleService,
    private readonly standing: StandingService,
  ) {}

  /**
   * What they may read is asked of it as of any viewer, at each reading: whoever lost the right reads no more, and
   * somebody who may not sign in reads no more than a stranger.
   * @param path of the feed, without its query
   */
  async of(viewer: Viewer, token: unknown, path: string, now: Date): Promise<Viewer> {
    const personId = await this.addresses.bearerOf(token, path);
    if (personId === null) return viewer;
    const bearer = { ...viewer, person: null, session: null };
    if (await this.standing.isAccessSuspended(personId, now)) return { ...bearer, personId: null, roles: [] };
    return { ...bearer, personId, roles: await this.roles.rolesOf(personId) };
  }
}
