import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BandSorting } from '../../postoffice/ledger/band-sorting.service.js';
import { LedgerBook, type Signed } from '../../postoffice/ledger/ledger-book.service.js';
import { CampaignWords } from './campaign-words.service.js';
import type { Outlook, Sighting } from './outlook.js';
import { SteeringLook } from './steering-look.service.js';

/** Enough to recognise it by eye. */
const sampleChars = 2_000;

/** Looks at every message before it goes to many: who else has this text, and from whom. */
@Injectable()
export class SteeringService {
  constructor(
    private readonly looking: SteeringLook,
    private readonly words: CampaignWords,
    private readonly book: LedgerBook,
    private readonly bands: BandSorting,
  ) {}

  /** What is known of a message; nothing is kept of it. */
  look(sighting: Sighting): Promise<Outlook> {
    return this.looking.at(sighting);
  }

  /**
   * Keeps the text of a message that was judged by this outlook; first of all in the transaction that carries it out.
   * @throws LedgerMovedOn when it has to be judged again
   */
  async sign(manager: EntityManager, { recognised, author, judgedBy, sighting }: Outlook): Promise<Signed> {
    const { subject, text, htmlText, at } = sighting;
    const sample = (text.trim() === '' ? htmlText : text).slice(0, sampleChars).toWellFormed();
    const signed = await this.book.sign(manager, { recognised, author, judgedBy, subject, sample, at });
    if (recognised.textId === null) this.bands.added(recognised.wordings.length);
    // Under the ledger's lock, or whoever holds it could wait for these rows while we wait for it.
    await this.words.join(manager, signed, at);
    await this.book.end(manager, signed.joined);
    return signed;
  }
}
