import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canReadArchive } from '../../../community/lists/list-permissions.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { Rehearsal } from '../../../intake/reception/rehearsal.service.js';
import type { ArchivedMessage } from '../../../postoffice/archive/archived-message.entity.js';
import { ArchiveService } from '../../../postoffice/archive/archive.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import type { ListInSight } from '../lists/list-sight.js';
import type { Viewer } from '../session/viewer.js';
import { replyDraft } from './reply-draft.js';
import type { WritingView, WrittenDraft } from './writing-view.js';

/** Gathers what the page to write to a list shows. */
@Injectable()
export class WritingDesk {
  constructor(
    private readonly config: Config,
    private readonly archive: ArchiveService,
    private readonly rehearsal: Rehearsal,
  ) {}

  /** @param draft what was written already */
  async of(
    viewer: Viewer,
    { list }: ListInSight,
    answered: ArchivedMessage | null,
    now: Date,
    draft?: WrittenDraft,
  ): Promise<WritingView> {
    const { personId } = viewer;
    const begun = answered === null ? { subject: '', text: '' } : replyDraft(viewer, answered);
    return {
      list,
      listAddress: siteAddress(this.config, list.name),
      answered,
      draft: draft ?? { draftId: randomUUID(), ...begun },
      own: personId === null ? null : await this.rehearsal.own(list, personId, now),
    };
  }

  /** The message of this archive that is answered; null for none, and for one they may not read. */
  async answered({ list, standing }: ListInSight, key: unknown): Promise<ArchivedMessage | null> {
    if (typeof key !== 'string' || !/^[a-z2-7]{32}$/.test(key) || !canReadArchive(standing, list))
      return null;
    const message = await this.archive.byKey(list.id, key);
    return message?.isShown === true ? message : null;
  }
}

/** The Message-IDs an answer to it names, the nearest last. */
export function answersTo(message: ArchivedMessage | null): string[] {
  return message === null ? [] : [...new Set([...message.referenceIds, message.messageId])];
}

/** A draft that no page of ours made begins anew. */
export function draftIdIn(field: unknown): string {
  return typeof field === 'string' && isUuid(field) ? field : randomUUID();
}
