import { Readable } from 'node:stream';
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
import { Document, Download, MovedTo, Page, SeeOther, StreamedDownload } from './page.js';

/** Turns what a controller returns (`Page`, `SeeOther`, `Download`, `StreamedDownload`, `Document`) into the HTTP answer. */
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
    asFile(answer, response);
    // Bare bytes would be sent as JSON.
    return new StreamableFile(Buffer.from(answer.content));
  }
  if (answer instanceof StreamedDownload) {
    asFile(answer, response);
    return new StreamableFile(Readable.from(answer.content, { objectMode: false }));
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

/** Kept, never shown: what is in it was written by anybody. */
function asFile({ filename, mediaType }: Download | StreamedDownload, response: Response): void {
  // The type after the name, whose ending would choose another one.
  response.status(200).attachment(filename).type(mediaType);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'; frame-ancestors 'none'");
}
