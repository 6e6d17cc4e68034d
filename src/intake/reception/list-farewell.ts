import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { AudiencesService } from '../../community/audiences/audiences.service.js';
import type { List } from '../../community/lists/list.entity.js';
import type { ArchiveFate } from '../../community/lists/list-deletion.service.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { listEndedNotice } from './list-ended.notice.js';

/** Whoever is on a list when it ends. */
@Injectable()
export class ListFarewell {
  constructor(
    private readonly config: Config,
    private readonly audiences: AudiencesService,
    private readonly notices: NoticesService,
  ) {}

  /** The people among them, all told where that is wished: paused ones too, for it is the last they hear. */
  async takeLeave(
    manager: EntityManager,
    list: List,
    { archive, isTold }: { readonly archive: ArchiveFate; readonly isTold: boolean },
    now: Date,
  ): Promise<readonly string[]> {
    const { people, addresses } = await this.audiences.everybodyOn(manager, list);
    if (isTold) await this.notices.sendToAll(manager, this.notice(list, archive), addresses, now);
    return people;
  }

  private notice(list: List, archive: ArchiveFate): Notice {
    const isReadable = archive === 'kept' && list.archive !== 'moderators';
    const archiveUrl = isReadable ? `${this.config.publicUrl}/lists/${list.name}/archive` : null;
    return listEndedNotice(list, siteAddress(this.config, list.name), archiveUrl);
  }
}
