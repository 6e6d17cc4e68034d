import { HttpException } from '@nestjs/common';
import type { Problem } from './problem.js';

/** Carries a problem out of where no value can be returned: a guard. */
export class ProblemException extends HttpException {
  constructor(readonly problem: Problem) {
    super(problem.code, problem.status);
  }
}
