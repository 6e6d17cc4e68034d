import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/journal/actor.js';
import { RoleService } from '../../community/accounts/role.service.js';
import { canModerate } from '../../community/lists/list-permissions.js';
import { ModeratorsService } from '../../community/lists/moderators.service.js';
import { StandingService } from '../../community/standing/standing.service.js';

/** Who may decide on what waits, by whichever road: page, mail, API, command. */
@Injectable()
export class DecisionRights {
  constructor(
    private readonly moderators: ModeratorsService,
    private readonly roles: RoleService,
    private readonly standing: StandingService,
  ) {}

  /** As it is now. A measure that keeps somebody out of the site keeps them from deciding on every road. */
  async mayDecide(actor: Actor, listId: string, now: Date): Promise<boolean> {
    if (actor.kind !== 'person') return true;
    if (await this.standing.isAccessSuspended(actor.personId, now)) return false;
    const roles = await this.roles.rolesOf(actor.personId);
    return canModerate(await this.moderators.standingOf(actor.personId, listId, roles));
  }
}
