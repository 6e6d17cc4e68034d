import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config, siteAddress } from '../../foundation/config/config.js';
import type { List } from '../../community/lists/list.entity.js';
import type { ArchiveFate } from '../../community/lists/list-deletion.service.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { listEndedNotice } from './list-ended.notice.js';

/** Tells those who were on a list that it is gone. */
@Injectable()
export class ListFarewell {
  constructor(
    private readonly config: Config,
    private readonly notices: NoticesService,
  ) {}

  async tell(
    manager: EntityManager,
    list: List,
    archive: ArchiveFate,
    addresses: readonly string[],
    now: Date,
  ): Promise<void> {
    const address = siteAddress(this.config, list.name);
    const isReadable = archive === 'kept' && list.archive !== 'moderators';
    const archiveUrl = isReadable ? `${this.config.publicUrl}/lists/${list.name}/archive` : null;
    await this.notices.sendToAll(manager, listEndedNotice(list, address, archiveUrl), addresses, now);
  }
}
