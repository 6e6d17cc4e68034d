import { Get, Put } from '@nestjs/common';
import { IsBoolean, IsIn } from 'class-validator';
import { ModeratorRhythmsService } from '../../../../channels/moderation/moderator-rhythms.service.js';
import { type Rhythm, type RhythmChoice, rhythms } from '../../../../channels/moderation/rhythm.js';
import { ModeratorsService } from '../../../../community/lists/moderators.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { notFound, Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';

export class RhythmAnswer {
  @Shown({ oneOf: rhythms, about: 'One mail a message; or all that waits in one, on the hour or at 8:00.' })
  rhythm: string;

  @Shown({ about: 'At once, but not between 22:00 and 7:00; the other rhythms never are.' })
  quietNights: boolean;
}

export class RhythmBody {
  @IsIn(rhythms)
  rhythm: Rhythm;

  @IsBoolean()
  quietNights: boolean;
}

/** For whoever moderates a list; there is nothing to be told of for anybody else. */
@ApiController('me/moderation')
export class MeModerationController {
  constructor(
    private readonly moderators: ModeratorsService,
    private readonly chosen: ModeratorRhythmsService,
  ) {}

  @Get()
  @Operation({ summary: 'When I hear of what waits for my decision.', scope: 'read', answers: RhythmAnswer })
  async show(@Called() { personId, viewer }: ApiCall): Promise<RhythmAnswer | Problem> {
    const choice = await this.choiceOf(personId, viewer.roles);
    return choice ?? notFound;
  }

  @Put()
  @Operation({
    summary: 'Chooses it.',
    scope: 'me:write',
    takes: RhythmBody,
    answers: RhythmAnswer,
    isEdit: true,
  })
  async choose(@Called() call: ApiCall): Promise<RhythmAnswer | Problem> {
    const choice = await this.choiceOf(call.personId, call.viewer.roles);
    if (choice === null) return notFound;
    const stale = call.unmatched(choice);
    if (stale !== null) return stale;
    const body = await call.read(RhythmBody);
    if (body instanceof Problem) return body;
    await this.chosen.choose(call.personId, body);
    return this.show(call);
  }

  private async choiceOf(personId: string, roles: readonly string[]): Promise<RhythmChoice | null> {
    const lists = await this.moderators.listsModeratedBy(personId, roles);
    return lists.length === 0 ? null : this.chosen.of(personId);
  }
}
