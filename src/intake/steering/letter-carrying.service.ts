import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asOneLine } from '../../foundation/one-line.js';
import { CarriedDrafts } from './carried-drafts.service.js';
import { dayNamed, letterCategory, purposeOf } from './carried-words.js';
import type { Carrying, CarryOutcome, CarryRequest } from './carrying.js';
import { DraftAdvising } from './draft-advising.service.js';
import type { LetterPlace } from './elsewhere-place.js';
import { LetterPlaces } from './letter-places.service.js';
import type { StepChannel } from './steering-step.entity.js';

/** Carries a draft into a letter, or to the AX's editors: proposed at once where nothing is missing. */
@Injectable()
export class LetterCarrying implements Carrying<LetterPlace> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly drafts: CarriedDrafts,
    private readonly advising: DraftAdvising,
    private readonly letters: LetterPlaces,
  ) {}

  async carry({ draft, personId, now }: CarryRequest, place: LetterPlace): Promise<CarryOutcome> {
    const { advice } = await this.advising.on(draft, personId, now);
    const eventOn = draft.eventOn ?? dayNamed(advice);
    const category = letterCategory(purposeOf(advice), eventOn);
    const words = { subject: asOneLine(draft.subject), text: draft.body, eventOn, category };
    const asked = await this.letters.ask(place, words, personId, now);
    if (asked === null) return { kind: 'no-such-place' };
    // Whoever may not propose there has no page to shorten it on: here is where they do.
    if (asked.trouble !== null && !asked.mayPropose) return asked.trouble;
    const channel: StepChannel = place.letterKind === 'ax' ? 'ax-letter' : 'monthly-letter';
    const given = await this.dataSource.transaction(async manager => {
      const held = await this.drafts.hold(manager, draft, personId);
      if (held === null) return 'not-now' as const;
      const kept = await this.letters.keepDraft(manager, place, personId, words, now);
      if (kept === null) return 'no-such-place' as const;
      const { path, articleId } = kept;
      const step = { channel, targetId: articleId, path };
      return { path, articleId, stepId: await this.drafts.note(manager, held, step, now) };
    });
    if (typeof given === 'string') return { kind: given };
    const { path, articleId, stepId } = given;
    const isWhole = asked.trouble === null && articleId !== null;
    const isProposed = isWhole && (await this.letters.propose(articleId, asked, words, personId, now));
    return { kind: 'carried', path, isProposed, stepId };
  }
}
