import { Injectable } from '@nestjs/common';
import { RoleService } from '../../../community/accounts/role.service.js';
import { canModerate } from '../../../community/lists/list-permissions.js';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';
import { StandingService } from '../../../community/standing/standing.service.js';

/** Who may decide by mail: whoever may on a page. */
@Injectable()
export class AnswerRights {
  constructor(
    private readonly moderators: ModeratorsService,
    private readonly roles: RoleService,
    private readonly standing: StandingService,
  ) {}

  async mayDecide(personId: string, listId: string): Promise<boolean> {
    const roles = await this.roles.rolesOf(personId);
    return canModerate(await this.moderators.standingOf(personId, listId, roles));
  }

  /** A measure keeps them out of the site, so out of here too. */
  isSuspended(personId: string, now: Date): Promise<boolean> {
    return this.standing.isAccessSuspended(personId, now);
  }
}
