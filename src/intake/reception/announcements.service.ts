import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Reason } from '../../channels/posting/decision.js';
import { AudiencesService } from '../../community/audiences/audiences.service.js';
import { Config } from '../../foundation/config/config.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { bearerNumber } from '../../postoffice/ledger/ledger-account.js';
import type { Signed } from '../../postoffice/ledger/ledger-book.service.js';
import type { DraftRoad } from '../steering/steering-draft.entity.js';
import { SteeringDrafts } from '../steering/steering-drafts.service.js';
import type { Outlook } from '../steering/outlook.js';
import type { Arrival } from './arrival.js';
import type { Announcement } from './announcement.js';
import { isAutomaticMail } from './commands/automatic-mail.js';
import type { Kept } from './kept.js';
import type { OutsideVerdict } from './outside-verdict.js';
import type { Reply } from './reception.gate.js';
import { accepted, announcement as refusedAnnouncement } from './replies.js';

/** Keeps announcements for their authors instead of sending them. */
@Injectable()
export class Announcements {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly audiences: AudiencesService,
    private readonly directory: DirectoryService,
    private readonly drafts: SteeringDrafts,
  ) {}

  /** @param listIds those of the outlook's lists that it does not go to */
  async prepare(
    { sighting: { lists, outside }, authorId }: Outlook,
    arrival: Arrival,
    reason: Reason,
    listIds: readonly string[],
  ): Promise<Announcement> {
    const everybody = await Promise.all(
      lists
        .filter(({ id }) => listIds.includes(id))
        .map(list => this.audiences.everybodyOn(this.dataSource.manager, list)),
    );
    const people = new Set([...outside, ...everybody.flatMap(({ people: these }) => these)]);
    // Whoever is not proven to have written it finds it nowhere: the ethics team does.
    const person =
      arrival.identity === 'proven' && authorId !== null ? await this.directory.findById(authorId) : null;
    return {
      reason,
      listIds,
      bearers: [...people].map(bearerNumber),
      isTold: person !== null && isWrittenByHand(arrival),
      author: {
        id: person?.id ?? null,
        name: person?.name ?? arrival.author.name,
      },
    };
  }

  /** What becomes of a mail to people outside lists that may not go; null: it goes. */
  async instead(
    manager: EntityManager,
    { verdict, announcement }: OutsideVerdict,
    { rawId, counted: { outlook, signed } }: Kept,
  ): Promise<Reply | null> {
    if (announcement !== null)
      await this.keep(manager, announcement, outlook, { road: 'mail', rawId, signed });
    if (verdict === 'go') return null;
    return verdict === 'refuse' ? refusedAnnouncement(`${this.config.publicUrl}/channels`) : accepted;
  }

  /** The path of the draft. */
  async keep(
    manager: EntityManager,
    { reason, listIds, bearers, author, isTold }: Announcement,
    { sighting }: Outlook,
    { road, rawId, signed }: { readonly road: DraftRoad; readonly rawId: string; readonly signed: Signed },
  ): Promise<string> {
    const { authorAddress, subject, text, htmlText, messageId, at } = sighting;
    const draft = await this.drafts.keep(
      manager,
      {
        authorId: author.id,
        authorAddress,
        authorName: author.name,
        road,
        subject,
        body: text.trim() === '' ? htmlText : text,
        rawId,
        messageId,
        clusterId: signed.clusterId,
        reasonCode: reason.code,
        reasonValues: reason.values,
        listIds: [...listIds],
        bearers: [...bearers],
      },
      isTold,
      at,
    );
    return this.drafts.pathOf(draft);
  }
}

/** RFC 3834 §2: never answer a program. */
function isWrittenByHand({ envelope, header }: Arrival): boolean {
  return envelope.sender !== null && header !== null && !isAutomaticMail(header);
}
