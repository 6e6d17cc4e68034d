import type { ProposeOutcome } from '../../../../channels/letters/articles.service.js';
import type { ApiCall } from '../frame/api-call.js';
import { conflict, notFound, type Problem } from '../frame/problem.js';
import { faultsProblem, nowhereProblem } from './letter-shapes.js';

/** Why a proposal was not taken. */
export function proposalOutcome(call: ApiCall, outcome: ProposeOutcome): Problem {
  switch (outcome.kind) {
    case 'faults':
      return faultsProblem(call, outcome.faults);
    case 'nowhere':
      return nowhereProblem(outcome.outlook);
    case 'unknown':
      return notFound;
    default:
      return conflict(outcome.kind);
  }
}
