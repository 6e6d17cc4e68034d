import { Get, HttpCode, Param, Post } from '@nestjs/common';
import { ArticleReading } from '../../../../channels/letters/article-reading.service.js';
import { ArticlesService } from '../../../../channels/letters/articles.service.js';
import { monthIn } from '../../../../channels/letters/issue-calendar.js';
import { IssuesService } from '../../../../channels/letters/issues.service.js';
import { canEdit, canPropose } from '../../../../channels/letters/letter-permissions.js';
import { PlacesService } from '../../../../channels/letters/places.service.js';
import { GroupsService } from '../../../../community/groups/groups.service.js';
import { Created, Listing } from '../frame/answers.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { forbidden, notFound, Problem } from '../frame/problem.js';
import { ArticleAnswer, ArticleBody, LetterAnswer, PlaceAnswer } from './letter-answers.js';
import { LetterGate } from './letter-gate.js';
import {
  articleAnswer,
  faultsProblem,
  letterAnswer,
  nowhereProblem,
  placeAnswer,
  writtenIn,
} from './letter-shapes.js';
import { proposalOutcome } from './proposal-outcome.js';

/** Letters, and what is proposed to them. */
@ApiController('letters')
export class ApiLettersController {
  constructor(
    private readonly gate: LetterGate,
    private readonly places: PlacesService,
    private readonly articles: ArticlesService,
    private readonly reading: ArticleReading,
    private readonly issues: IssuesService,
    private readonly groups: GroupsService,
  ) {}

  @Get()
  @Operation({ summary: 'The letters I may know of.', scope: 'letters:read', answers: [LetterAnswer] })
  async list(@Called() call: ApiCall): Promise<Listing> {
    const seen = await this.gate.all(call);
    const next = await this.places.nextOf(
      seen.map(({ letter }) => letter),
      call.now,
    );
    return new Listing(
      seen.map(one => letterAnswer(one, next.get(one.letter.id) ?? null)),
      null,
    );
  }

  @Get(':slug')
  @Operation({ summary: 'One letter, and its next issue.', scope: 'letters:read', answers: LetterAnswer })
  async one(@Called() call: ApiCall, @Param('slug') slug: string): Promise<LetterAnswer | Problem> {
    const seen = await this.gate.open(call, slug);
    if (seen instanceof Problem) return seen;
    const [next = null] = await this.places.placesOf(seen.letter, null, call.now);
    return letterAnswer(seen, next);
  }

  @Post(':slug/outlook')
  @HttpCode(200)
  @Operation({
    summary: 'Which issue would take an article, or what is wrong with it. Keeps nothing.',
    scope: 'letters:read',
    takes: ArticleBody,
    answers: PlaceAnswer,
  })
  async outlook(@Called() call: ApiCall, @Param('slug') slug: string): Promise<PlaceAnswer | Problem> {
    const asked = await this.asked(call, slug);
    if (asked instanceof Problem) return asked;
    const { outlook, faults } = asked;
    if (faults.length > 0) return faultsProblem(call, faults);
    return outlook.kind === 'fits' ? placeAnswer(outlook.place) : nowhereProblem(outlook);
  }

  @Post(':slug/articles')
  @Operation({
    summary: 'Proposes an article to the first issue that takes it.',
    scope: 'letters:write',
    takes: ArticleBody,
    answers: ArticleAnswer,
    status: 201,
  })
  async propose(@Called() call: ApiCall, @Param('slug') slug: string): Promise<Created | Problem> {
    const asked = await this.asked(call, slug);
    if (asked instanceof Problem) return asked;
    const { letter, announcer, written, outlook, faults } = asked;
    if (faults.length > 0) return faultsProblem(call, faults);
    if (outlook.kind !== 'fits') return nowhereProblem(outlook);
    const draft = await this.articles.draft(letter, announcer, written, { via: 'api' }, call.now);
    if (draft.kind !== 'kept') return new Problem('too-large');
    const { id } = draft.article;
    const decider = { personId: call.personId, via: 'api' } as const;
    const outcome = await this.articles.propose(id, announcer, written, decider, call.now);
    const article = await this.reading.one(letter.id, id);
    if (outcome.kind !== 'proposed' || article === null) return proposalOutcome(call, outcome);
    return new Created(`/api/v1/letters/${slug}/articles/${id}`, articleAnswer(article));
  }

  @Get(':slug/issues/:month/articles')
  @Operation({
    summary: 'All that was proposed for an issue, for its editors.',
    scope: 'letters:read',
    answers: [ArticleAnswer],
  })
  async ofIssue(
    @Called() call: ApiCall,
    @Param() { slug, month }: { readonly slug: string; readonly month: string },
  ): Promise<Listing | Problem> {
    const seen = await this.gate.open(call, slug);
    if (seen instanceof Problem) return seen;
    if (!canEdit(seen.standing, seen.letter)) return forbidden;
    const first = monthIn(month);
    const issue = first === null ? null : await this.issues.ofMonth(seen.letter.id, first);
    if (issue === null) return notFound;
    return new Listing((await this.reading.ofIssue(issue.id)).map(articleAnswer), null);
  }

  /** What a body would become, for whoever may propose it. */
  private async asked(call: ApiCall, slug: string) {
    const seen = await this.gate.open(call, slug);
    if (seen instanceof Problem) return seen;
    const { letter, standing } = seen;
    if (!canPropose(standing, letter) || (await this.gate.isSilenced(call))) return forbidden;
    const body = await call.read(ArticleBody);
    if (body instanceof Problem) return body;
    const groups = await this.groups.groupsOf(call.personId);
    const written = writtenIn(
      body,
      groups.map(({ id }) => id),
    );
    const announcer = { personId: call.personId, isEditor: canEdit(standing, letter) };
    const at = { articleId: null, keptMonth: null };
    const look = await this.articles.look(letter, announcer, at, written, call.now);
    return { letter, announcer, written, ...look };
  }
}
