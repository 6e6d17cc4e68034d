import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { pageDocument } from './document.js';
import { Document, Download, MovedTo, Page, SeeOther } from './page.js';

/** Turns what a controller returns (`Page`, `SeeOther`, `Download`, `Document`) into the HTTP answer. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(map(answer => translate(answer, request, response)));
  }
}

function translate(answer: unknown, request: Request, response: Response): unknown {
  if (answer instanceof SeeOther) {
    response.status(303).setHeader('Location', answer.path);
    return '';
  }
  if (answer instanceof MovedTo) {
    response.status(301).setHeader('Location', answer.path);
    return '';
  }
  if (answer instanceof Download) {
    // The type after the name, whose ending would choose another one.
    response.status(200).attachment(answer.filename).type(answer.mediaType);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'; frame-ancestors 'none'");
    // Bare bytes would be sent as JSON.
    return new StreamableFile(Buffer.from(answer.content));
  }
  if (answer instanceof Document) {
    response.type(answer.mediaType);
    return answer.content;
  }
  if (!(answer instanceof Page)) return answer;
  const { status = 200, retryAfterSeconds } = answer.options;
  response.status(status).type('html');
  if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(retryAfterSeconds));
  return pageDocument(request.viewer, answer);
}
