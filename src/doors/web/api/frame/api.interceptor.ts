import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { SiteSecret } from '../../../../foundation/database/site-secret.js';
import { Download } from '../../layout/page.js';
import { Created, Listing, NoContent } from './answers.js';
import { encodeCursor } from './cursor.js';
import { entityTag } from './entity-tag.js';
import { Problem } from './problem.js';
import { Problems } from './problems.js';

/** Turns what an API controller returns into the HTTP answer: JSON with its tag, a listing with its next page, a problem. */
@Injectable()
export class ApiInterceptor implements NestInterceptor {
  constructor(
    private readonly problems: Problems,
    private readonly secret: SiteSecret,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(map(answer => this.write(answer, request, response)));
  }

  private write(answer: unknown, request: Request, response: Response): unknown {
    response.setHeader('Cache-Control', 'no-store');
    // A file is written as pages' files are.
    if (answer instanceof Download) return answer;
    if (answer instanceof Problem) return this.problems.write(answer, request, response);
    if (answer instanceof NoContent) {
      response.status(answer.status);
      return undefined;
    }
    if (answer instanceof Listing) return this.page(answer, request, response);
    if (answer instanceof Created) response.status(201).location(answer.location);
    else response.status(200);
    const body = answer instanceof Created ? answer.body : answer;
    if (typeof body !== 'object' || body === null) throw new TypeError('an answer of the API is an object');
    response.setHeader('ETag', entityTag(body));
    return body;
  }

  private page({ items, after }: Listing, request: Request, response: Response): object {
    response.status(200);
    const next =
      after === null ? null : nextPath(request, encodeCursor(this.secret.key, request.path, after));
    if (next !== null) response.setHeader('Link', `<${next}>; rel="next"`);
    return { items, next };
  }
}

/** The same question, further on. */
function nextPath(request: Request, cursor: string): string {
  const url = new URL(request.originalUrl, 'http://here.invalid');
  url.searchParams.set('cursor', cursor);
  return `${url.pathname}${url.search}`;
}
