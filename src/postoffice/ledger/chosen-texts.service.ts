import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BandSorting } from './band-sorting.service.js';
import { LedgerBook, type Signed } from './ledger-book.service.js';
import { judgedByNothing } from './recognised.js';
import { TextSearch } from './text-search.service.js';

/** A text on its way to people who chose to receive what is written there. */
export interface ChosenText {
  readonly author: string;
  readonly subject: string;
  readonly text: string;
  /** What it quotes is not its own. */
  readonly isReply: boolean;
  readonly at: Date;
}

/** Enough to recognise it by eye. */
const sampleChars = 2_000;

/** Says which announcement a text is one of, where nobody decides about it by that. */
@Injectable()
export class ChosenTexts {
  constructor(
    private readonly texts: TextSearch,
    private readonly book: LedgerBook,
    private readonly bands: BandSorting,
  ) {}

  /**
   * Keeps the text in the caller's transaction. It never joins announcements that were two: what was said of each of them
   * is steering's, and goes along when it judges the text.
   */
  async sign(manager: EntityManager, { author, subject, text, isReply, at }: ChosenText): Promise<Signed> {
    const worded = { text, htmlText: '', files: [], isReply };
    const recognised = await this.texts.recognise(worded, manager);
    const clusterIds = recognised.clusterIds.slice(0, 1);
    const sample = text.slice(0, sampleChars).toWellFormed();
    const said = { recognised: { ...recognised, clusterIds }, author, judgedBy: judgedByNothing };
    const signed = await this.book.sign(manager, { ...said, subject, sample, at });
    if (recognised.textId === null) this.bands.added(recognised.wordings.length);
    return signed;
  }
}
