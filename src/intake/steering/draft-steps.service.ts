import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForumSubmissions } from '../../channels/forums/submissions.service.js';
import { ArticleReading } from '../../channels/letters/article-reading.service.js';
import { HeldItems } from '../../channels/moderation/held-items.service.js';
import { ListsService } from '../../community/lists/lists.service.js';
import type { SteeringDraft } from './steering-draft.entity.js';
import { type StepChannel, SteeringStep } from './steering-step.entity.js';
import { type Fate, fateOfArticle, fateOfHeld, fateOfMessage, type StepOutcome } from './step-outcome.js';

/** What the room it was given to says of it now. */
type Finding = Pick<StepOutcome, 'fate' | 'place' | 'path' | 'reason' | 'month'>;

const letters: readonly StepChannel[] = ['monthly-letter', 'ax-letter'];
const forums: readonly StepChannel[] = ['forum-ads', 'forum-discussion'];
/** What nobody finished in a forum after so long is no longer prepared. */
const preparedMs = 60 * 86_400_000;

/** Follows where drafts were carried: the rooms they were given to know what became of them. */
@Injectable()
export class DraftSteps {
  constructor(
    private readonly dataSource: DataSource,
    private readonly articles: ArticleReading,
    private readonly submissions: ForumSubmissions,
    private readonly held: HeldItems,
    private readonly lists: ListsService,
  ) {}

  /** The oldest first. */
  async outcomesOf({ id, authorId }: Pick<SteeringDraft, 'id' | 'authorId'>): Promise<StepOutcome[]> {
    const steps = await this.dataSource.manager.find(SteeringStep, {
      where: { draftId: id },
      order: { at: 'ASC', id: 'ASC' },
    });
    return this.follow(steps, authorId ?? '');
  }

  /** @param authorId of all of them */
  async follow(steps: readonly SteeringStep[], authorId: string): Promise<StepOutcome[]> {
    const findings = new Map([
      ...(await this.articlesOf(steps)),
      ...(await this.messagesOf(steps, authorId)),
      ...(await this.heldOf(steps)),
    ]);
    const answers = new Map(steps.filter(isAnswer).map(({ targetId, note }) => [targetId, note]));
    return steps
      .filter(step => !isAnswer(step))
      .map(step => outcomeOf(step, findings.get(step.id), answers.get(step.id) ?? ''));
  }

  private async articlesOf(steps: readonly SteeringStep[]): Promise<[string, Finding][]> {
    const given = steps.filter(({ channel }) => letters.includes(channel));
    const articles = await this.articles.byIds(given.flatMap(({ targetId }) => targetId ?? []));
    return given.flatMap(step => {
      const article = articles.find(({ id }) => id === step.targetId);
      if (article === undefined) return [];
      const { state, letterName: place, reason, month } = article;
      const fate = fateOfArticle(state);
      return [[step.id, { fate, place, path: step.path, reason: said(fate, reason), month }]];
    });
  }

  private async messagesOf(steps: readonly SteeringStep[], authorId: string): Promise<[string, Finding][]> {
    const given = steps.filter(({ channel }) => forums.includes(channel));
    const written = await this.submissions.of(
      authorId,
      given.flatMap(({ targetId }) => targetId ?? []),
    );
    return given.map(step => {
      const message = written.get(step.targetId ?? '');
      if (message === undefined) return [step.id, preparedIn(step)];
      const { state, forumName: place, path, reason } = message;
      const fate = fateOfMessage(state);
      return [step.id, { fate, place, path, reason: said(fate, reason), month: null }];
    });
  }

  private async heldOf(steps: readonly SteeringStep[]): Promise<[string, Finding][]> {
    const found: [string, Finding][] = [];
    for (const step of steps) {
      if (step.channel !== 'group-list' || step.targetId === null) continue;
      const held = await this.held.held(step.targetId);
      const list = held === null ? null : await this.lists.findById(held.listId);
      if (held === null) continue;
      const fate = fateOfHeld(held.state);
      const reason = held.decisions.findLast(({ reason: text }) => text !== '')?.reason ?? '';
      const place = list?.name ?? '';
      found.push([step.id, { fate, place, path: step.path, reason: said(fate, reason), month: null }]);
    }
    return found;
  }
}

/** What the ethics team answers stands with what it was asked. */
function isAnswer({ channel, targetId }: SteeringStep): boolean {
  return channel === 'review' && targetId !== null;
}

function outcomeOf(step: SteeringStep, finding: Finding | undefined, answer: string): StepOutcome {
  const { id, at, channel, note } = step;
  const own = finding ?? { fate: ownFate(step), place: '', path: step.path, reason: answer, month: null };
  return { id, at, channel, note, ...own };
}

/** Of what no other room has, or has any more. */
function ownFate({ channel, state }: SteeringStep): Fate {
  if (state !== 'given') return state;
  if (channel === 'review') return 'waiting';
  return channel === 'dropped' ? 'withdrawn' : 'gone';
}

/** Its author has still to send it there. */
function preparedIn(step: SteeringStep): Finding {
  const fate = step.state === 'given' ? 'prepared' : ownFate(step);
  return { fate, place: '', path: step.path, reason: '', month: null };
}

/** Words that were said about something else are not its reason. */
function said(fate: Fate, reason: string): string {
  return fate === 'refused' || fate === 'changes' || fate === 'accepted' ? reason : '';
}

/** Whether a step that waits for its author has waited long enough. */
export function isForgotten({ at }: Pick<SteeringStep, 'at'>, now: Date): boolean {
  return now.getTime() - at.getTime() > preparedMs;
}
