import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Reason } from '../../channels/posting/decision.js';
import { AudiencesService } from '../../community/audiences/audiences.service.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { bearerNumber } from '../../postoffice/ledger/ledger-account.js';
import type { Signed } from '../../postoffice/ledger/ledger-book.service.js';
import type { DraftRoad } from '../steering/steering-draft.entity.js';
import { SteeringDrafts } from '../steering/steering-drafts.service.js';
import type { Outlook } from '../steering/outlook.js';
import type { Arrival } from './arrival.js';
import { isAutomaticMail } from './commands/automatic-mail.js';

/** An announcement that its author will find as a draft; looked up before the transaction that keeps it. */
export interface Announcement {
  readonly reason: Reason;
  readonly listIds: readonly string[];
  /** Whom it would have interrupted. */
  readonly bearers: readonly string[];
  /** Whether its author is written to: never a program, nor whoever is not proven. */
  readonly isTold: boolean;
  readonly author: { readonly id: string | null; readonly name: string };
}

/** Keeps announcements for their authors instead of sending them. */
@Injectable()
export class Announcements {
  constructor(
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
