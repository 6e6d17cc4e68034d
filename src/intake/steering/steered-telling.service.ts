import { Injectable, Logger } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { type Contact, DirectoryService } from '../../community/directory/directory.service.js';
import { Config } from '../../foundation/config/config.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { monthName } from '../../channels/letters/letter-words.js';
import { DraftProposals, type PlaceOffer } from './draft-proposals.service.js';
import { DraftSteps, isForgotten } from './draft-steps.service.js';
import {
  appearedNotice,
  type SteeredPlace,
  type SteeredProposal,
  type SteeredReader,
  steeredNotice,
} from './steered.notice.js';
import { SteeringDraft } from './steering-draft.entity.js';
import { SteeringStep } from './steering-step.entity.js';
import { settledState, type StepOutcome } from './step-outcome.js';

const mostProposed = 3;
const atOnce = 50;
const firstId = '00000000-0000-0000-0000-000000000000';
/** Nothing happens any more to what was carried longer ago. */
const followedMs = 400 * 86_400_000;

/** Writes to authors: where their announcement is welcome, and what became of it where nobody else tells them. */
@Injectable()
export class SteeredTelling {
  private readonly logger = new Logger(SteeredTelling.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly directory: DirectoryService,
    private readonly proposals: DraftProposals,
    private readonly steps: DraftSteps,
    private readonly notices: NoticesService,
  ) {}

  /** Authors of what was stopped a moment ago; each hears once, whatever comes with the same text later. */
  async tellDue(now: Date): Promise<number> {
    let looked = 0;
    let after: Pick<SteeringDraft, 'createdAt' | 'id'> = { createdAt: new Date(0), id: firstId };
    for (;;) {
      const due = await this.dueDrafts(after);
      for (const draft of due) await this.tried(draft.id, () => this.tell(draft, now));
      looked += due.length;
      const last = due.at(-1);
      // Some may fail again and again: those after them are told all the same.
      if (last === undefined || due.length < atOnce) return looked;
      after = last;
    }
  }

  /** Looks at what was carried, and settles what nothing happens to any more. */
  async settleDue(now: Date): Promise<number> {
    let settled = 0;
    let after: Pick<SteeringStep, 'at' | 'id'> = { at: new Date(now.getTime() - followedMs), id: firstId };
    for (;;) {
      const open = await this.openSteps(after);
      for (const step of open)
        await this.tried(step.id, async () => {
          settled += await this.settle(step, now);
        });
      const last = open.at(-1);
      if (last === undefined || open.length < atOnce) return settled;
      after = last;
    }
  }

  private async tell(draft: SteeringDraft, now: Date): Promise<void> {
    const personId = draft.authorId ?? '';
    const person = await this.directory.findById(personId);
    const { offers } = await this.proposals.of(draft, personId, now);
    const to: SteeredReader = {
      address: draft.authorAddress,
      name: draft.authorName,
      language: person?.language ?? 'fr',
    };
    await this.dataSource.transaction(async manager => {
      const claimed: unknown[] = await manager.query(
        `with told as (
           update steering_draft set told_at = $2, is_to_be_told = false where id = $1 and is_to_be_told returning id)
         select id from told`,
        [draft.id, now],
      );
      if (claimed.length === 0) return;
      const proposed = offers.flatMap(offer => proposedIn(offer)).slice(0, mostProposed);
      await this.notices.send(manager, steeredNotice(to, draft, proposed, this.placeOf(draft)), now);
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
    const author = draft.authorId === null ? [] : await this.directory.contactsOf([draft.authorId]);
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
      const notice = appeared(author[0], draft, outcome, this.placeOf(draft));
      if (notice === null) return;
      await this.notices.send(manager, notice, now);
      await manager.update(SteeringStep, { id: step.id }, { toldAt: now });
    });
    return 1;
  }

  private placeOf({ id }: Pick<SteeringDraft, 'id'>): SteeredPlace {
    const { publicUrl, mailDomain } = this.config;
    return { url: `${publicUrl}/drafts/${id}`, contact: `contact@${mailDomain}` };
  }

  /** One that fails is tried again, and the others go on. */
  private async tried(id: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.error({ id, error }, 'an announcement could not be followed');
    }
  }
}

/** Lists, forums and editors tell their authors themselves; nobody tells them that a letter has left with it. */
function appeared(
  author: Contact | undefined,
  draft: SteeringDraft,
  { channel, fate, place, month }: StepOutcome,
  at: SteeredPlace,
) {
  const isLetter = channel === 'monthly-letter' || channel === 'ax-letter';
  if (author === undefined || !isLetter || fate !== 'published' || month === null) return null;
  return appearedNotice(author, draft, { name: place, month: monthName(author.language, month) }, at);
}

function proposedIn({ to, name, reasons, letter }: PlaceOffer): SteeredProposal[] {
  const isLate = letter !== null && letter.outlook.kind !== 'fits';
  return to === null || isLate ? [] : [{ to, name, reason: reasons[0] ?? null }];
}
