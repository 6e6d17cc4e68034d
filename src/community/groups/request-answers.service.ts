import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/journal/actor.js';
import { JoinRequestReading, type ShownRequest } from './join-request-reading.service.js';
import { type DecideOutcome, JoinRequestsService } from './join-requests.service.js';
import { RefusalTemplatesService, templateText } from './refusal-templates.service.js';

export interface Acceptance {
  readonly requestIds: readonly string[];
  /** For those who asked; may be empty. */
  readonly word: string;
}

export interface Refusal {
  readonly requestIds: readonly string[];
  /** One of the group's own; of another group, or gone meanwhile, it counts as none. */
  readonly templateId: string;
  readonly reason: string;
}

export type AnswersOutcome =
  | {
      readonly kind: 'answered';
      readonly count: number;
      /** Decided by somebody else before. */
      readonly already: readonly ShownRequest[];
    }
  | { readonly kind: 'nothing-picked' | 'reason-missing' | 'too-long' | 'word-too-long' };

const maxText = 2_000;

/** Answers several requests at once, each decided for itself: one that was decided meanwhile stops no other. */
@Injectable()
export class RequestAnswers {
  constructor(
    private readonly requests: JoinRequestsService,
    private readonly reading: JoinRequestReading,
    private readonly templates: RefusalTemplatesService,
  ) {}

  async accept(groupId: string, answer: Acceptance, actor: Actor, now: Date): Promise<AnswersOutcome> {
    if (answer.word.length > maxText) return { kind: 'word-too-long' };
    return this.each(groupId, answer.requestIds, ({ id }) =>
      this.requests.accept(id, answer.word, actor, now),
    );
  }

  async refuse(groupId: string, answer: Refusal, actor: Actor, now: Date): Promise<AnswersOutcome> {
    if (answer.reason.length > maxText) return { kind: 'too-long' };
    const templates = await this.templates.of(groupId);
    const template = templates.find(({ id }) => id === answer.templateId);
    if (answer.reason.trim() === '' && template === undefined) {
      return { kind: answer.requestIds.length === 0 ? 'nothing-picked' : 'reason-missing' };
    }
    return this.each(groupId, answer.requestIds, ({ id, language }) => {
      const ready = template === undefined ? '' : templateText(template, language);
      // Own words come after the ready ones: who writes both means both.
      const reason = [ready, answer.reason.trim()].filter(text => text !== '').join('\n\n');
      return this.requests.refuse(id, reason, actor, now);
    });
  }

  private async each(
    groupId: string,
    requestIds: readonly string[],
    decide: (request: ShownRequest) => Promise<DecideOutcome>,
  ): Promise<AnswersOutcome> {
    const picked = await this.reading.among(groupId, requestIds);
    if (picked.length === 0) return { kind: 'nothing-picked' };
    const before: string[] = [];
    for (const request of picked) {
      const { kind } = await decide(request);
      if (kind === 'already') before.push(request.id);
    }
    return {
      kind: 'answered',
      count: picked.length - before.length,
      already: await this.reading.among(groupId, before),
    };
  }
}
