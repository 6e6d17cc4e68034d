import { HttpCode, Post } from '@nestjs/common';
import { adviceAnswer } from '../../../../intake/steering/advice-answer.js';
import { AdviceQuestion } from '../../../../intake/steering/advice-question.js';
import { AdviceService } from '../../../../intake/steering/advice.service.js';
import { channelKeys } from '../../../../intake/steering/advice.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';

export class ReachShown {
  @Shown({ about: 'Distinct people.' })
  people: number;

  @Shown({ about: 'Of the directory, from 0 to 1.' })
  share: number;
}

export class ProposalShown {
  @Shown({ oneOf: channelKeys })
  channel: string;

  @Shown({ about: 'From 0 to 1.' })
  score: number;

  @Shown({ of: [String], about: 'Sentences, in the language asked for.' })
  reasons: readonly string[];

  @Shown({ isOptional: true, about: 'The address of a list, or the slug of a forum or a letter.' })
  target?: string;

  @Shown({ isOptional: true, about: 'What it needs, and when it would appear.' })
  next?: string;
}

export class AdviceShown {
  @Shown({ oneOf: ['allow', 'steer', 'review'] })
  decision: string;

  @Shown()
  reach: ReachShown;

  @Shown({ of: [ProposalShown], about: 'Never empty, the best first.' })
  channels: readonly ProposalShown[];
}

/** Where an announcement is welcome, asked before it is sent. */
@ApiController('steering/advice')
export class ApiAdviceController {
  constructor(private readonly advice: AdviceService) {}

  @Post()
  @HttpCode(200)
  @Operation({
    summary: 'Which channels an announcement belongs to, and why; nothing is kept or sent.',
    scope: 'read',
    takes: AdviceQuestion,
    answers: AdviceShown,
  })
  async ask(@Called() call: ApiCall): Promise<AdviceShown | Problem> {
    const question = await call.read(AdviceQuestion);
    if (question instanceof Problem) return question;
    const { personId, roles } = call.viewer;
    const asker = roles.includes('operator')
      ? ({ kind: 'operator' } as const)
      : ({ kind: 'person', personId, roles } as const);
    return adviceAnswer(await this.advice.advise(question, asker, call.now), question.lang ?? 'fr');
  }
}
