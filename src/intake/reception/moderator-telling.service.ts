import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { SiteSecret } from '../../foundation/database/site-secret.js';
import { encodeUuidToken } from '../../foundation/mail/token.js';
import type { Contact } from '../../community/directory/directory.service.js';
import { heldNotice, type Matter } from '../../channels/moderation/moderation-notices.js';
import { ModeratorNoticesService } from '../../channels/moderation/moderator-notices.service.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';

/** A held message as moderators are told of it. */
export interface HeldNews {
  readonly heldId: string;
  readonly version: number;
  readonly matter: Matter;
  readonly text: string;
}

/** Tells those who may decide that a message waits; each has an address of their own to answer to. */
@Injectable()
export class ModeratorTelling {
  constructor(
    private readonly config: Config,
    private readonly secret: SiteSecret,
    private readonly told: ModeratorNoticesService,
    private readonly notices: NoticesService,
  ) {}

  /** To be called once the held message is written. */
  async tell(
    manager: EntityManager,
    news: HeldNews,
    moderators: readonly Contact[],
    now: Date,
  ): Promise<void> {
    await Promise.all(moderators.map(moderator => this.tellOne(manager, news, moderator, now)));
  }

  private async tellOne(
    manager: EntityManager,
    { heldId, version, matter, text }: HeldNews,
    moderator: Contact,
    now: Date,
  ): Promise<void> {
    const id = randomUUID();
    const url = `${this.config.publicUrl}/moderation/${heldId}`;
    const notice = { ...heldNotice(moderator, matter, text, url), replyTo: this.answersTo(id) };
    const { personId } = moderator;
    await Promise.all([
      this.told.record(manager, { id, heldMessageId: heldId, personId, version, toldAt: now }),
      this.notices.send(manager, notice, now),
    ]);
  }

  private answersTo(noticeId: string): string {
    const token = encodeUuidToken('moderate', noticeId, this.secret.key);
    return siteAddress(this.config, `moderate+${token}`);
  }
}
