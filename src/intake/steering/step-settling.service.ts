import { Injectable, Logger } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { monthName } from '../../channels/letters/letter-words.js';
import type { Contact } from '../../community/directory/directory.service.js';
import { AuthorMail } from './author-mail.service.js';
import { DraftSteps, isForgotten } from './draft-steps.service.js';
import { atOnce, firstId, inTurn } from './in-turn.js';
import { appearedNotice, type SteeredPlace } from './steered.notice.js';
import { SteeringDraft } from './steering-draft.entity.js';
import { SteeringStep } from './steering-step.entity.js';
import { settledState, type StepOutcome } from './step-outcome.js';

/** Nothing happens any more to what was carried longer ago. */
const followedMs = 400 * 86_400_000;

/** Settles where drafts were carried, and writes to their authors what nobody else tells them. */
@Injectable()
export class StepSettling {
  private readonly logger = new Logger(StepSettling.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly steps: DraftSteps,
    private readonly mail: AuthorMail,
  ) {}

  /** Looks at what was carried, and settles what nothing happens to any more; how many. */
  async settleDue(now: Date): Promise<number> {
    let settled = 0;
    const first = { at: new Date(now.getTime() - followedMs), id: firstId };
    await inTurn(
      first,
      after => this.openSteps(after),
      async step => {
        settled += await this.settle(step, now);
      },
      this.logger,
    );
    return settled;
  }

  private openSteps({ at, id }: Pick<SteeringStep, 'at' | 'id'>): Promise<SteeringStep[]> {
    return this.dataSource
      .createQueryBuilder(SteeringStep, 'step')
      .where('step.settledAt is null and (step.at, step.id) > (:at, :id)', { at, id })
      .andWhere(`step.channel not in ('review', 'dropped')`)
      .orderBy('step.at')
      .addOrderBy('step.id')
      .take(atOnce)
      .getMany();
  }

  private async settle(step: SteeringStep, now: Date): Promise<number> {
    const draft = await this.dataSource.manager.findOneBy(SteeringDraft, { id: step.draftId });
    const [outcome] = draft === null ? [] : await this.steps.follow([step], draft.authorId ?? '');
    if (draft === null || outcome === undefined) return 0;
    const isOver = outcome.fate === 'prepared' && isForgotten(step, now);
    const state = isOver ? 'withdrawn' : settledState(outcome.fate);
    if (state === null) return 0;
    const author = await this.mail.author(draft);
    await this.dataSource.transaction(async manager => {
      const claimed = await manager.update(
        SteeringStep,
        { id: step.id, settledAt: IsNull() },
        { state, settledAt: now },
      );
      if (claimed.affected !== 1) return;
      // What was not taken there may be carried elsewhere.
      if (state !== 'published')
        await manager.update(SteeringDraft, { id: draft.id, state: In(['carried']) }, { state: 'open' });
      const notice = appeared(author, draft, outcome, this.mail.placeOf(draft));
      if (notice === null) return;
      await this.mail.send(manager, notice, now);
      await manager.update(SteeringStep, { id: step.id }, { toldAt: now });
    });
    return 1;
  }
}

/** Lists, forums and editors tell their authors themselves; nobody tells them that a letter has left with it. */
function appeared(
  author: Contact | null,
  draft: SteeringDraft,
  { channel, fate, place, month }: StepOutcome,
  at: SteeredPlace,
) {
  const isLetter = channel === 'monthly-letter' || channel === 'ax-letter';
  if (author === null || !isLetter || fate !== 'published' || month === null) return null;
  return appearedNotice(author, draft, { name: place, month: monthName(author.language, month) }, at);
}
