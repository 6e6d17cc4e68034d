import { randomUUID } from 'node:crypto';
import { Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { DraftCarriages } from '../../../../intake/reception/draft-carriages.service.js';
import { DraftAsking } from '../../../../intake/steering/draft-asking.service.js';
import { readAudience } from '../../../../intake/steering/draft-audience.js';
import { DraftDesk, type DraftEdit } from '../../../../intake/steering/draft-desk.service.js';
import type { SteeringDraft } from '../../../../intake/steering/steering-draft.entity.js';
import { written } from '../../form/written.js';
import { DraftReading } from '../../drafts/draft-reading.js';
import { Listing, type NoContent, noContent } from '../frame/answers.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { conflict, invalid, notFound, Problem } from '../frame/problem.js';
import {
  AnnouncementBody,
  CarriageAnswer,
  CarriageBody,
  DraftAnswer,
  DraftLineAnswer,
  DraftQuery,
  NewAnnouncementBody,
  QuestionBody,
} from './draft-answers.js';
import { carriageAnswer, draftAnswer, lineAnswer } from './draft-shapes.js';

/** One's own announcements: what they would cost, where they are welcome, and what became of them. */
@ApiController('drafts')
export class ApiDraftsController {
  constructor(
    private readonly desk: DraftDesk,
    private readonly asking: DraftAsking,
    private readonly carriages: DraftCarriages,
    private readonly reading: DraftReading,
  ) {}

  @Get()
  @Operation({
    summary: 'My announcements, the last changed first.',
    scope: 'read',
    answers: [DraftLineAnswer],
  })
  async mine(@Called() call: ApiCall): Promise<Listing> {
    return new Listing((await this.desk.of(call.personId)).map(lineAnswer), null);
  }

  @Post()
  @Operation({
    summary: 'Keeps an announcement before anything is sent; where it is welcome stands in it.',
    scope: 'posts:write',
    takes: NewAnnouncementBody,
    answers: DraftLineAnswer,
    status: 201,
  })
  async announce(@Called() call: ApiCall): Promise<DraftLineAnswer | Problem> {
    const body = await call.read(NewAnnouncementBody);
    if (body instanceof Problem) return body;
    const audience = readAudience(written(body.audience ?? ''));
    const { roles } = call.viewer;
    const { words, unknown } = await this.asking.ask(
      Object.assign(wordsIn(body), { audience, roles }),
      call.personId,
    );
    if (unknown.length > 0) return invalid('audience', `unknown: ${unknown.join(', ')}`);
    const id = (body.id ?? randomUUID()).toLowerCase();
    const outcome = await this.desk.announce(call.personId, words, id, call.now);
    return outcome.kind === 'saved' ? lineAnswer(outcome.draft) : editProblem(outcome);
  }

  @Get(':draftId')
  @Operation({
    summary: 'An announcement of mine, with what it would cost, its places and what became of it.',
    scope: 'read',
    asks: DraftQuery,
    answers: DraftAnswer,
  })
  async one(@Called() call: ApiCall, @Param('draftId') id: string): Promise<DraftAnswer | Problem> {
    const draft = await this.desk.own(call.personId, id);
    if (draft === null) return notFound;
    const query = await call.query(DraftQuery);
    return query instanceof Problem ? query : this.answer(call, draft, query.lang);
  }

  @Put(':draftId')
  @Operation({
    summary: 'Changes my announcement; whom it is for, where it was asked first.',
    scope: 'posts:write',
    takes: AnnouncementBody,
    answers: DraftLineAnswer,
    isEdit: true,
  })
  async edit(@Called() call: ApiCall, @Param('draftId') id: string): Promise<DraftLineAnswer | Problem> {
    const draft = await this.desk.own(call.personId, id);
    if (draft === null) return notFound;
    const unmatched = call.unmatched(await this.answer(call, draft));
    if (unmatched !== null) return unmatched;
    const body = await call.read(AnnouncementBody);
    if (body instanceof Problem) return body;
    const words = wordsIn(body);
    const { audience } = body;
    if (audience !== undefined && draft.road !== 'announce')
      return invalid('audience', 'of what was asked first');
    const { roles } = call.viewer;
    const asked =
      audience === undefined
        ? { words, unknown: [] }
        : await this.asking.ask(
            { ...words, audience: readAudience(written(audience)), roles },
            call.personId,
          );
    if (asked.unknown.length > 0) return invalid('audience', `unknown: ${asked.unknown.join(', ')}`);
    const outcome = await this.desk.edit(call.personId, id, asked.words, draft.version, call.now);
    return outcome.kind === 'saved' ? lineAnswer(outcome.draft) : editProblem(outcome);
  }

  @Delete(':draftId')
  @Operation({
    summary: 'Gives up an announcement of mine; its text is kept.',
    scope: 'posts:write',
    status: 204,
  })
  async drop(@Called() call: ApiCall, @Param('draftId') id: string): Promise<NoContent | Problem> {
    const { kind } = await this.desk.drop(call.personId, id, call.now);
    if (kind === 'done') return noContent;
    return kind === 'unknown' ? notFound : conflict(kind);
  }

  @Post(':draftId/carriages')
  @HttpCode(200)
  @Operation({
    summary: 'Carries my announcement to a forum, a letter, or the moderators of a list.',
    scope: 'posts:write',
    takes: CarriageBody,
    answers: CarriageAnswer,
  })
  async carry(@Called() call: ApiCall, @Param('draftId') id: string): Promise<CarriageAnswer | Problem> {
    const draft = await this.desk.own(call.personId, id);
    if (draft === null) return notFound;
    const body = await call.read(CarriageBody);
    if (body instanceof Problem) return body;
    const { personId, now } = call;
    return carriageAnswer(await this.carriages.carry({ draft, personId, to: written(body.to), now }));
  }

  @Post(':draftId/question')
  @HttpCode(204)
  @Operation({
    summary: 'Asks the ethics team to look at my announcement.',
    scope: 'posts:write',
    takes: QuestionBody,
    status: 204,
  })
  async ask(@Called() call: ApiCall, @Param('draftId') id: string): Promise<NoContent | Problem> {
    if ((await this.desk.own(call.personId, id)) === null) return notFound;
    const body = await call.read(QuestionBody);
    if (body instanceof Problem) return body;
    const { kind } = await this.desk.ask(call.personId, id, written(body.note), call.now);
    if (kind === 'done') return noContent;
    if (kind === 'unknown') return notFound;
    return kind === 'reason-missing' ? invalid('note', 'some words') : conflict(kind);
  }

  private async answer(
    { personId, now, viewer }: ApiCall,
    draft: SteeringDraft,
    language = viewer.language,
  ): Promise<DraftAnswer> {
    return draftAnswer(await this.reading.view(draft, personId, { to: null }, now), language);
  }
}

function wordsIn({ subject, text, eventOn }: AnnouncementBody) {
  return { subject: written(subject), body: written(text), eventOn: eventOn ?? null };
}

function editProblem({ kind }: Exclude<DraftEdit, { kind: 'saved' }>): Problem {
  switch (kind) {
    case 'unknown':
      return notFound;
    case 'stale':
      return new Problem('stale');
    case 'not-now':
      return conflict(kind);
    case 'day-strange':
      return invalid('eventOn', 'a day');
    case 'subject-too-long':
      return invalid('subject', 'shorter');
    case 'text-too-long':
      return invalid('text', 'shorter');
    case 'nothing-written':
      return invalid('text', 'some words');
  }
}
