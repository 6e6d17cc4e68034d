import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { bearerOfAddress } from '../../postoffice/delivery/bearer.js';
import { LedgerBook } from '../../postoffice/ledger/ledger-book.service.js';
import { judgedByNothing } from '../../postoffice/ledger/recognised.js';
import { TextSearch } from '../../postoffice/ledger/text-search.service.js';
import { CampaignWords } from './campaign-words.service.js';
import { SteeringDraft } from './steering-draft.entity.js';

/** Enough to recognise it by eye. */
const sampleChars = 2_000;

/** The announcement that a draft is: one whose author asked first is none yet. */
@Injectable()
export class DraftText {
  constructor(
    private readonly texts: TextSearch,
    private readonly book: LedgerBook,
    private readonly words: CampaignWords,
  ) {}

  /** Null for a few words: they are like a thousand others. */
  async clusterOf(manager: EntityManager, draft: SteeringDraft, now: Date): Promise<string | null> {
    const { id, clusterId, subject, body, authorId, authorAddress } = draft;
    if (clusterId !== null) return clusterId;
    const worded = { text: body, htmlText: '', files: [], isReply: false };
    const recognised = await this.texts.recognise(worded, manager);
    const sample = body.slice(0, sampleChars).toWellFormed();
    const signed = await this.book.sign(manager, {
      recognised,
      author: authorId ?? bearerOfAddress(authorAddress),
      judgedBy: judgedByNothing,
      subject,
      sample,
      at: now,
    });
    await this.words.join(manager, signed, now);
    await this.book.end(manager, signed.joined);
    if (signed.clusterId !== null)
      await manager.update(SteeringDraft, { id }, { clusterId: signed.clusterId });
    return signed.clusterId;
  }
}
