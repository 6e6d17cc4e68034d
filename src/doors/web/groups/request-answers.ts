import { Injectable } from '@nestjs/common';
import {
  JoinRequestReading,
  type ShownRequest,
} from '../../../community/groups/join-request-reading.service.js';
import { JoinRequestsService } from '../../../community/groups/join-requests.service.js';
import {
  RefusalTemplatesService,
  templateText,
} from '../../../community/groups/refusal-templates.service.js';
import type { Actor } from '../../../foundation/journal/actor.js';
import { isUuid } from '../../../foundation/uuid.js';
import type { RequestsForm } from './requests.page.js';

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

  async accept(groupId: string, form: RequestsForm, actor: Actor, now: Date): Promise<AnswersOutcome> {
    if (form.word.length > maxText) return { kind: 'word-too-long' };
    return this.each(groupId, form, ({ id }) => this.requests.accept(id, form.word, actor, now));
  }

  async refuse(groupId: string, form: RequestsForm, actor: Actor, now: Date): Promise<AnswersOutcome> {
    if (form.reason.length > maxText) return { kind: 'too-long' };
    const templates = await this.templates.of(groupId);
    const template = templates.find(({ id }) => id === form.templateId);
    if (form.reason === '' && template === undefined) {
      return { kind: form.requestIds.length === 0 ? 'nothing-picked' : 'reason-missing' };
    }
    return this.each(groupId, form, ({ id, language }) => {
      const ready = template === undefined ? '' : templateText(template, language);
      // Own words come after the ready ones: who writes both means both.
      const reason = [ready, form.reason].filter(text => text !== '').join('\n\n');
      return this.requests.refuse(id, reason, actor, now);
    });
  }

  private async each(
    groupId: string,
    { requestIds }: RequestsForm,
    decide: (request: ShownRequest) => Promise<{ readonly kind: string }>,
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

export function requestsFormIn(body: unknown): RequestsForm {
  const fields: { requestIds?: unknown; word?: unknown; templateId?: unknown; reason?: unknown } =
    Object(body);
  return {
    requestIds: [fields.requestIds].flat().filter((id): id is string => typeof id === 'string' && isUuid(id)),
    word: textIn(fields.word),
    templateId: textIn(fields.templateId),
    reason: textIn(fields.reason),
  };
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';
}
