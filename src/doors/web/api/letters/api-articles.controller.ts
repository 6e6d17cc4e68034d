import { Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ArticleDesk, type DeskOutcome } from '../../../../channels/letters/article-desk.service.js';
import { ArticleReading } from '../../../../channels/letters/article-reading.service.js';
import { ArticlesService } from '../../../../channels/letters/articles.service.js';
import { canEdit, canPropose } from '../../../../channels/letters/letter-permissions.js';
import { GroupsService } from '../../../../community/groups/groups.service.js';
import { Listing, type NoContent, noContent } from '../frame/answers.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { conflict, forbidden, notFound, Problem } from '../frame/problem.js';
import { ArticleAnswer, ArticleBody, ArticleDecisionBody, ArticleHistoryAnswer } from './letter-answers.js';
import { LetterGate } from './letter-gate.js';
import { articleAnswer, faultsProblem, historyAnswer, writtenIn } from './letter-shapes.js';
import { proposalOutcome } from './proposal-outcome.js';

interface ArticlePath {
  readonly slug: string;
  readonly articleId: string;
}

/** Articles of letters: one's own, and those one decides on. */
@ApiController('')
export class ApiArticlesController {
  constructor(
    private readonly gate: LetterGate,
    private readonly articles: ArticlesService,
    private readonly desk: ArticleDesk,
    private readonly reading: ArticleReading,
    private readonly groups: GroupsService,
  ) {}

  @Get('me/articles')
  @Operation({
    summary: 'My articles in all letters, the last changed first.',
    scope: 'letters:read',
    answers: [ArticleAnswer],
  })
  async mine(@Called() call: ApiCall): Promise<Listing> {
    return new Listing((await this.reading.of(call.personId)).map(articleAnswer), null);
  }

  @Get('letters/:slug/articles/:articleId')
  @Operation({
    summary: 'An article with every decision on it.',
    scope: 'letters:read',
    answers: ArticleHistoryAnswer,
  })
  async one(@Called() call: ApiCall, @Param() path: ArticlePath): Promise<ArticleHistoryAnswer | Problem> {
    const seen = await this.gate.article(call, path.slug, path.articleId);
    if (seen instanceof Problem) return seen;
    return historyAnswer(seen.article, await this.reading.decisionsOn(seen.article.id));
  }

  @Put('letters/:slug/articles/:articleId')
  @Operation({
    summary: 'Changes my article and proposes it again; one that is in an issue keeps its place.',
    scope: 'letters:write',
    takes: ArticleBody,
    answers: ArticleAnswer,
  })
  async change(@Called() call: ApiCall, @Param() path: ArticlePath): Promise<ArticleAnswer | Problem> {
    const seen = await this.gate.article(call, path.slug, path.articleId);
    if (seen instanceof Problem) return seen;
    const { letter, standing, article } = seen;
    if (!seen.isOwn || !canPropose(standing, letter) || (await this.gate.isSilenced(call))) return forbidden;
    const body = await call.read(ArticleBody);
    if (body instanceof Problem) return body;
    const groups = await this.groups.groupsOf(call.personId);
    const written = writtenIn(
      body,
      groups.map(({ id }) => id),
    );
    const announcer = { personId: call.personId, isEditor: canEdit(standing, letter) };
    const decider = { personId: call.personId, via: 'api' } as const;
    const outcome = await this.articles.propose(article.id, announcer, written, decider, call.now);
    if (outcome.kind !== 'proposed') return proposalOutcome(call, outcome);
    return this.answer(letter.id, article.id);
  }

  @Delete('letters/:slug/articles/:articleId')
  @Operation({ summary: 'Withdraws my article; its text is kept.', scope: 'letters:write', status: 204 })
  async withdraw(@Called() call: ApiCall, @Param() path: ArticlePath): Promise<NoContent | Problem> {
    const seen = await this.gate.article(call, path.slug, path.articleId);
    if (seen instanceof Problem) return seen;
    if (!seen.isOwn) return forbidden;
    const decider = { personId: call.personId, via: 'api' } as const;
    const { kind } = await this.articles.withdraw(seen.article.id, decider, call.now);
    return kind === 'withdrawn' ? noContent : conflict(kind);
  }

  @Post('letters/:slug/articles/:articleId/decision')
  @HttpCode(200)
  @Operation({
    summary: 'Decides on a proposal, as an editor; its author hears it by mail.',
    scope: 'letters:write',
    takes: ArticleDecisionBody,
    answers: ArticleAnswer,
  })
  async decide(@Called() call: ApiCall, @Param() path: ArticlePath): Promise<ArticleAnswer | Problem> {
    const seen = await this.gate.article(call, path.slug, path.articleId);
    if (seen instanceof Problem) return seen;
    const { letter, standing, article } = seen;
    if (!canEdit(standing, letter)) return forbidden;
    const body = await call.read(ArticleDecisionBody);
    if (body instanceof Problem) return body;
    const { action, reason = '', version = null } = body;
    const on = { letter, articleId: article.id, version };
    const decider = { personId: call.personId, via: 'api', reason: reason.trim() } as const;
    const outcome = await this.desk.decide(on, action, decider, call.now);
    return outcome.kind === 'done' ? this.answer(letter.id, article.id) : refusalOf(call, outcome);
  }

  private async answer(letterId: string, articleId: string): Promise<ArticleAnswer | Problem> {
    const article = await this.reading.one(letterId, articleId);
    return article === null ? notFound : articleAnswer(article);
  }
}

function refusalOf(call: ApiCall, outcome: Exclude<DeskOutcome, { kind: 'done' }>): Problem {
  switch (outcome.kind) {
    case 'faults':
      return faultsProblem(call, outcome.faults);
    case 'reason-missing':
      return new Problem('reason-required');
    case 'unknown':
      return notFound;
    default:
      return conflict(outcome.kind);
  }
}
