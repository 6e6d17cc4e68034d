import { Injectable } from '@nestjs/common';
import {
  AdditionsService,
  type ProposeOutcome,
  type RecordedConsent,
  type Review,
  type ReviewOutcome,
} from '../../community/additions/additions.service.js';
import type { PastedLine } from '../../community/additions/pasted-people.js';
import { PreviewService } from '../../community/additions/preview.service.js';
import { type Target, targetOf } from '../../community/additions/target.js';
import { eligible } from '../../community/additions/verdict.js';
import { ListsService } from '../../community/lists/lists.service.js';
import { type Actor, system } from '../../foundation/journal/actor.js';
import { judgedAgain } from './judged-again.js';
import { type Place, placeOfGroup } from './outlook.js';
import { type SteeredWelcome, WelcomeWords } from './welcome-words.service.js';

/** People are brought in only with a reason that they would want to read. */
@Injectable()
export class Welcoming {
  constructor(
    private readonly words: WelcomeWords,
    private readonly additions: AdditionsService,
    private readonly preview: PreviewService,
    private readonly lists: ListsService,
  ) {}

  /** Adds people with the reason each of them will read. */
  add(
    target: Target,
    lines: readonly PastedLine[],
    consent: Omit<RecordedConsent, 'count'>,
    now: Date,
  ): Promise<ProposeOutcome | SteeredWelcome> {
    return judgedAgain(async () => {
      const readers = eligible(await this.preview.judge(target, lines, now)).flatMap(
        ({ personId }) => personId ?? [],
      );
      const place = { ...(await this.placeOf(target)), readers };
      const outlook = await this.words.look({ place, words: consent.reason, by: consent.actor }, now);
      if (outlook.steered !== null) return { kind: 'steered', reason: outlook.steered };
      return this.additions.propose(target, lines, { ...consent, count: outlook.count }, now);
    });
  }

  /** Decides on an addition that waited. Its words, those of who proposed it, may have gone elsewhere since. */
  review(id: string, review: Omit<Review, 'count'>, now: Date): Promise<ReviewOutcome | SteeredWelcome> {
    return judgedAgain(async () => {
      const addition = review.decision === 'approve' ? await this.additions.find(id) : null;
      if (addition?.state !== 'waiting') return this.additions.review(id, review, now);
      const place = { ...(await this.placeOf(targetOf(addition))), readers: [] };
      const { reason: words, proposedBy: personId } = addition;
      const by: Actor = personId === null ? system : { kind: 'person', personId };
      const outlook = await this.words.look({ place, words, by }, now);
      if (outlook.steered !== null) return { kind: 'steered', reason: outlook.steered };
      return this.additions.review(id, { ...review, count: outlook.count }, now);
    });
  }

  private async placeOf({ kind, id }: Target): Promise<Place> {
    if (kind === 'group') return placeOfGroup(id);
    return (await this.lists.findById(id)) ?? { id, groupId: null, rule: null };
  }
}
