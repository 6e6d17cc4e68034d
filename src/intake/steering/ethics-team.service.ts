import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RoleService } from '../../community/accounts/role.service.js';
import { type Contact, DirectoryService } from '../../community/directory/directory.service.js';
import { Config } from '../../foundation/config/config.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';

/** Who watches over announcements. */
@Injectable()
export class EthicsTeam {
  constructor(
    private readonly config: Config,
    private readonly roles: RoleService,
    private readonly directory: DirectoryService,
    private readonly notices: NoticesService,
  ) {}

  /** One mail to each of them. @param path of the page that they go on from */
  async tell(
    manager: EntityManager,
    path: string,
    compose: (to: Contact, url: string) => Notice,
    now: Date,
  ): Promise<void> {
    const url = `${this.config.publicUrl}${path}`;
    const team = await this.directory.contactsOf(await this.roles.holdersOf('ethics', manager), manager);
    for (const to of team) await this.notices.send(manager, compose(to, url), now);
  }
}
