import { Injectable } from '@nestjs/common';
import { RoleService } from '../../community/accounts/role.service.js';
import { StandingService } from '../../community/standing/standing.service.js';
import { canModerate } from '../../channels/forums/forum-permissions.js';
import { ForumSight } from '../../channels/forums/forum-sight.service.js';

/** Who decides in a forum, as it is now. */
@Injectable()
export class ForumRights {
  constructor(
    private readonly sight: ForumSight,
    private readonly roles: RoleService,
    private readonly standing: StandingService,
  ) {}

  /** A measure that keeps somebody out of the site keeps them from deciding on every road. */
  async mayDecide(personId: string | null, forumId: string, now: Date): Promise<boolean> {
    if (personId === null || (await this.standing.isAccessSuspended(personId, now))) return false;
    const roles = await this.roles.rolesOf(personId);
    const seen = await this.sight.byId({ personId, roles }, forumId);
    return seen !== null && canModerate(seen.viewer);
  }
}
