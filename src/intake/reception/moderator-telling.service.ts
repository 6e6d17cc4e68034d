import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import type { Contact } from '../../community/directory/directory.service.js';
import { heldNotice, type HeldShown, type Matter } from '../../channels/moderation/moderation-notices.js';
import { ModeratorNoticesService } from '../../channels/moderation/moderator-notices.service.js';
import { ModeratorRhythmsService } from '../../channels/moderation/moderator-rhythms.service.js';
import { newsLeavesAt, type RhythmChoice } from '../../channels/moderation/rhythm.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { AnswerAddress } from './answer-address.js';

/** A held message as moderators are told of it. */
export interface HeldNews {
  readonly heldId: string;
  readonly version: number;
  readonly matter: Matter;
  readonly shown: HeldShown;
}

/** Somebody to tell, and how often they want to hear. */
export interface ToldModerator extends Contact {
  readonly choice: RhythmChoice;
}

/** Tells those who may decide that a message waits, when their rhythm has it; each has an address of their own to answer to. */
@Injectable()
export class ModeratorTelling {
  constructor(
    private readonly config: Config,
    private readonly answers: AnswerAddress,
    private readonly told: ModeratorNoticesService,
    private readonly rhythms: ModeratorRhythmsService,
    private readonly notices: NoticesService,
  ) {}

  /** Looks up what telling them will need, before the transaction that does. */
  toTell(moderators: readonly Contact[]): Promise<ToldModerator[]> {
    return Promise.all(
      moderators.map(async moderator => ({
        ...moderator,
        choice: await this.rhythms.ofRecent(moderator.personId),
      })),
    );
  }

  /** To be called once the held message is written. */
  async tell(
    manager: EntityManager,
    news: HeldNews,
    moderators: readonly ToldModerator[],
    now: Date,
  ): Promise<void> {
    await Promise.all(moderators.map(moderator => this.tellOne(manager, news, moderator, now)));
  }

  /** Whoever hears later is owed it: a job gathers all that waits for them then. */
  private async tellOne(
    manager: EntityManager,
    { heldId, version, matter, shown }: HeldNews,
    moderator: ToldModerator,
    now: Date,
  ): Promise<void> {
    const { publicUrl, timeZone } = this.config;
    const id = randomUUID();
    const { personId, choice } = moderator;
    const isOwed = newsLeavesAt(choice, now, timeZone) > now;
    const row = { id, heldMessageId: heldId, personId, version, toldAt: now, isOwed };
    const urls = { page: `${publicUrl}/moderation/${heldId}`, rhythm: `${publicUrl}/me/moderation` };
    const notice = { ...heldNotice(moderator, matter, shown, urls), replyTo: this.answers.of(id) };
    await Promise.all([
      this.told.record(manager, row),
      isOwed ? null : this.notices.send(manager, notice, now),
    ]);
  }
}
