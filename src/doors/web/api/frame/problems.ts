import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Config } from '../../../../foundation/config/config.js';
import { statusOf } from '../../error/error-status.js';
import { Problem, type ProblemCode } from './problem.js';
import { ProblemException } from './problem-exception.js';

const codeOfStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'bad-request',
  401: 'token-missing',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  409: 'conflict',
  413: 'too-large',
  415: 'unsupported-media-type',
  503: 'try-later',
};

/** Writes problems: those controllers return, and what every error of the API becomes. Never a page. */
@Injectable()
export class Problems {
  constructor(private readonly config: Config) {}

  /** @returns the body, once status and headers are set. */
  write(problem: Problem, request: Request, response: Response): Record<string, unknown> {
    response.status(problem.status).type('application/problem+json');
    for (const [name, value] of Object.entries(problem.options.headers ?? {}))
      response.setHeader(name, value);
    return problem.body(this.config.publicUrl, request.path);
  }

  /** The cause of an error stays with us. */
  of(error: unknown): Problem {
    if (error instanceof ProblemException) return error.problem;
    const status = statusOf(error);
    return new Problem(codeOfStatus[status] ?? (status < 500 ? 'bad-request' : 'server-error'));
  }
}
