import { Get, Post } from '@nestjs/common';
import { canSeeCoverage, canSignForCoverage } from '../../../../community/audiences/coverage.js';
import {
  CoverageRequestsService,
  type RequestView,
} from '../../../../community/audiences/coverage-requests.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { forbidden, Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';

/** As the page shows. */
const shownRequests = 50;

export class CoverageAnswer {
  @Shown()
  id: string;

  @Shown({ about: 'The name of the list.' })
  list: string;

  @Shown({ about: 'Registered people it would reach, when it was asked.' })
  covered: number;

  @Shown({ about: 'Registered people there were.' })
  directory: number;

  @Shown()
  reason: string;

  @Shown({ oneOf: ['open', 'granted', 'refused'] })
  state: string;

  @Shown()
  askedAt: Date;

  @Shown({ about: 'Signatures so far; two grant it.' })
  signed: number;
}

const coveragePage = new Problem('page-only', { detail: 'The page is /board/coverage.' });

/** What was asked of the board about wide lists. It is signed on the page: two people answer for it, not two programs. */
@ApiController('board/coverage')
export class ApiCoverageController {
  constructor(private readonly requests: CoverageRequestsService) {}

  @Get()
  @Operation({
    summary: 'Requests for wide lists, open ones first; for the board and those who watch.',
    scope: 'read',
    answers: [CoverageAnswer],
  })
  async recent(@Called() { viewer }: ApiCall): Promise<Listing | Problem> {
    if (!canSeeCoverage(viewer.roles)) return forbidden;
    const views = await this.requests.recent(shownRequests);
    return new Listing(
      views.map(view => answerOf(view)),
      null,
    );
  }

  @Post(':id/signature')
  @Operation({ summary: 'Refused: the board signs on its page.', scope: 'board:write', status: 204 })
  sign(@Called() { viewer }: ApiCall): Problem {
    return canSignForCoverage(viewer.roles) ? coveragePage : forbidden;
  }
}

function answerOf({ request, list, signatures }: RequestView): CoverageAnswer {
  const { id, covered, directory, reason, state, askedAt } = request;
  const signed = signatures.filter(({ verdict }) => verdict === 'signed').length;
  return { id, list: list.name, covered, directory, reason, state, askedAt, signed };
}
