import { Get, Param, Put } from '@nestjs/common';
import { IsBoolean } from 'class-validator';
import { LetterSubscriptions } from '../../../../community/lists/letter-subscriptions.service.js';
import { LetterReceptions } from '../../issues/letter-receptions.js';
import { Listing } from '../frame/answers.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { LetterGate } from './letter-gate.js';

export class MyLetterAnswer {
  @Shown({ about: 'The slug of the letter.' })
  letter: string;

  @Shown()
  name: string;

  @Shown({ about: 'Whether its next issue comes to me.' })
  receives: boolean;
}

/** What I want of one letter; no other letter and no list changes. */
class MyLetterBody {
  @IsBoolean()
  receives: boolean;
}

@ApiController('me/letters')
export class MeLettersController {
  constructor(
    private readonly gate: LetterGate,
    private readonly receptions: LetterReceptions,
    private readonly choices: LetterSubscriptions,
  ) {}

  @Get()
  @Operation({
    summary: 'The letters there are for me, and which of them I get.',
    scope: 'read',
    answers: [MyLetterAnswer],
  })
  async all(@Called() call: ApiCall): Promise<Listing> {
    const seen = await this.gate.all(call);
    const receptions = await this.receptions.of(call.personId, seen);
    return new Listing(
      seen.map(({ letter: { id, slug, name } }) => ({
        letter: slug,
        name,
        receives: receptions.get(id) === 'receives',
      })),
      null,
    );
  }

  @Put(':slug')
  @Operation({
    summary: 'Takes one letter up or leaves it, at once.',
    scope: 'me:write',
    takes: MyLetterBody,
    answers: MyLetterAnswer,
  })
  async choose(@Called() call: ApiCall, @Param('slug') slug: string): Promise<MyLetterAnswer | Problem> {
    const seen = await this.gate.open(call, slug);
    if (seen instanceof Problem) return seen;
    const body = await call.read(MyLetterBody);
    if (body instanceof Problem) return body;
    const act = body.receives ? 'subscribe' : 'leave';
    await this.choices[act](seen.letter.id, call.personId, 'api', call.actor, call.now);
    return { letter: slug, name: seen.letter.name, receives: body.receives };
  }
}
