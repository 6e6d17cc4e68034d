import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RoleService } from '../../community/accounts/role.service.js';
import { type Contact, DirectoryService } from '../../community/directory/directory.service.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';

/** Who watches over announcements. */
@Injectable()
export class EthicsTeam {
  constructor(
    private readonly roles: RoleService,
    private readonly directory: DirectoryService,
    private readonly notices: NoticesService,
  ) {}

  /** One mail to each of them. */
  async tell(manager: EntityManager, compose: (to: Contact) => Notice, now: Date): Promise<void> {
    const team = await this.directory.contactsOf(await this.roles.holdersOf('ethics', manager), manager);
    for (const to of team) await this.notices.send(manager, compose(to), now);
  }
}
