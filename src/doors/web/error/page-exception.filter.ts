import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { HouseError } from '../../../foundation/house-error.js';
import { pageDocument } from '../layout/document.js';
import { ViewerService } from '../session/viewer.service.js';
import { errorPage } from './error.page.js';

/** The expected refusals of this door; any other `HouseError` is a trouble of ours. */
const statusOfCode: Readonly<Record<string, number>> = { 'form-expired': 409 };

/** Where every error of the web door ends: one log line with its cause, one page without it. */
@Catch()
export class PageExceptionFilter implements ExceptionFilter {
  private readonly logger = new Logger(PageExceptionFilter.name);

  constructor(private readonly viewers: ViewerService) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const status = statusOf(error);
    if (status >= 500) this.logger.error(error);
    if (response.headersSent) {
      response.end();
      return;
    }
    const viewer = request.viewer ?? this.viewers.stranger(request);
    response
      .status(status)
      .type('html')
      .send(pageDocument(viewer, errorPage(viewer, status)));
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof HouseError) return statusOfCode[error.code] ?? (error.isTemporary ? 503 : 500);
  return clientErrorStatus(error) ?? 500;
}

/** The body parser of express says what was wrong with a request by a status of its own (413, 400…). */
function clientErrorStatus(error: unknown): number | null {
  const status = error instanceof Error && 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}
