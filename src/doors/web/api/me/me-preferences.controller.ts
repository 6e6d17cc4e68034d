import { Get, Put } from '@nestjs/common';
import { PreferencesService } from '../../../../community/lists/preferences.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { dateIn } from '../frame/dates.js';
import { Operation } from '../frame/operation.js';
import { invalid, Problem } from '../frame/problem.js';
import { PreferencesBody } from './preference-bodies.js';
import { PreferencesAnswer } from './subscription-answers.js';

@ApiController('me/preferences')
export class MePreferencesController {
  constructor(private readonly preferences: PreferencesService) {}

  @Get()
  @Operation({ summary: 'What I want of all my lists together.', scope: 'read', answers: PreferencesAnswer })
  async show(@Called() { personId, now }: ApiCall): Promise<PreferencesAnswer> {
    const { pause, receivesOnce } = await this.preferences.of(personId, now);
    return { isPaused: pause !== null, pausedUntil: pause?.until ?? null, receivesOnce };
  }

  @Put()
  @Operation({
    summary: 'Pauses all my lists or resumes them, and says whether a cross-post comes once.',
    scope: 'me:write',
    takes: PreferencesBody,
    answers: PreferencesAnswer,
    isEdit: true,
  })
  async set(@Called() call: ApiCall): Promise<PreferencesAnswer | Problem> {
    const { personId, actor, now } = call;
    const stale = call.unmatched(await this.show(call));
    if (stale !== null) return stale;
    const body = await call.read(PreferencesBody);
    if (body instanceof Problem) return body;
    const until = dateIn(body.pausedUntil);
    if (until !== null && until <= now) return invalid('pausedUntil', 'a date to come');
    await this.preferences.setReceivesOnce(personId, body.receivesOnce, actor, now);
    await (body.isPaused
      ? this.preferences.pauseAll(personId, until, actor, now)
      : this.preferences.resumeAll(personId, actor, now));
    return this.show(call);
  }
}
