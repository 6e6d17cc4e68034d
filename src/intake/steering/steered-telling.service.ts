import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuthorMail } from './author-mail.service.js';
import { DraftProposals } from './draft-proposals.service.js';
import { DraftReaches } from './draft-reach.service.js';
import { atOnce, firstId, inTurn } from './in-turn.js';
import type { PlaceOffer } from './place-offer.js';
import { type SteeredProposal, steeredNotice } from './steered.notice.js';
import { SteeringDraft } from './steering-draft.entity.js';

const mostProposed = 3;

/** Writes to authors of what was stopped: where their announcement is welcome. */
@Injectable()
export class SteeredTelling {
  private readonly logger = new Logger(SteeredTelling.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly proposals: DraftProposals,
    private readonly reaches: DraftReaches,
    private readonly mail: AuthorMail,
  ) {}

  /** Authors of what was stopped a moment ago; each hears once, whatever comes with the same text later. */
  tellDue(now: Date): Promise<number> {
    const first = { createdAt: new Date(0), id: firstId };
    return inTurn(
      first,
      after => this.dueDrafts(after),
      draft => this.tell(draft, now),
      this.logger,
    );
  }

  private async tell(draft: SteeringDraft, now: Date): Promise<void> {
    const [to, sent, { offers }] = await Promise.all([
      this.mail.whoWrote(draft),
      this.reaches.sentSoFar(draft),
      this.proposals.of(draft, draft.authorId ?? '', now),
    ]);
    await this.dataSource.transaction(async manager => {
      const claimed: unknown[] = await manager.query(
        `with told as (
           update steering_draft set told_at = $2, is_to_be_told = false where id = $1 and is_to_be_told returning id)
         select id from told`,
        [draft.id, now],
      );
      if (claimed.length === 0) return;
      const proposed = offers.flatMap(offer => proposedIn(offer)).slice(0, mostProposed);
      const notice = steeredNotice(to, draft, sent, proposed, this.mail.placeOf(draft));
      await this.mail.send(manager, notice, now);
    });
  }

  private dueDrafts({ createdAt, id }: Pick<SteeringDraft, 'createdAt' | 'id'>): Promise<SteeringDraft[]> {
    return this.dataSource
      .createQueryBuilder(SteeringDraft, 'draft')
      .where('draft.isToBeTold and (draft.createdAt, draft.id) > (:createdAt, :id)', { createdAt, id })
      .orderBy('draft.createdAt')
      .addOrderBy('draft.id')
      .take(atOnce)
      .getMany();
  }
}

function proposedIn({ to, name, reasons, letter }: PlaceOffer): SteeredProposal[] {
  const isLate = letter !== null && letter.outlook.kind !== 'fits';
  return to === null || isLate ? [] : [{ to, name, reason: reasons[0] ?? null }];
}
