import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ownPath } from '../../../community/accounts/return-path.js';
import { isApiPath } from '../api/frame/api-path.js';
import { Problems } from '../api/frame/problems.js';
import { pageDocument } from '../layout/document.js';
import { ViewerService } from '../session/viewer.service.js';
import { errorPage, type LostForm } from './error.page.js';
import { statusOf } from './error-status.js';
import { writtenIn } from './written-in.js';

/** Where every error of the web door ends: one log line with its cause; a page without it, or a problem of the API. */
@Catch()
export class PageExceptionFilter implements ExceptionFilter {
  private readonly logger = new Logger(PageExceptionFilter.name);

  constructor(
    private readonly viewers: ViewerService,
    private readonly problems: Problems,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const status = statusOf(error);
    if (status >= 500) this.logger.error(error);
    if (response.headersSent) {
      response.end();
      return;
    }
    if (isApiPath(request.path)) {
      response.json(this.problems.write(this.problems.of(error), request, response));
      return;
    }
    const viewer = request.viewer ?? this.viewers.stranger(request);
    response
      .status(status)
      .type('html')
      .send(pageDocument(viewer, errorPage(viewer, status, lostForm(request))));
  }
}

/** The form that was sent; null for anybody else's, and for a page that was only asked for. */
function lostForm(request: Request<unknown, unknown, unknown>): LostForm | null {
  const from = request.method === 'POST' ? URL.parse(request.get('referer') ?? '') : null;
  if (from === null || from.host !== request.get('host')) return null;
  const path = ownPath(from.pathname + from.search);
  return path === null ? null : { path, texts: writtenIn(request.body) };
}
