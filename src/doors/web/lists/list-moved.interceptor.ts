import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { from, type Observable, of, switchMap } from 'rxjs';
import { ListNames } from '../../../community/lists/list-names.service.js';
import { MovedTo } from '../layout/page.js';
import { ListSight } from './list-sight.js';

const listPath = /^\/lists\/([^/?]+)/;

/** A page of a list asked for by a name it had before is at its new name: links in old mails still lead there. */
@Injectable()
export class ListMoved implements NestInterceptor {
  constructor(
    private readonly names: ListNames,
    private readonly sight: ListSight,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const [, name] = (request.method === 'GET' && listPath.exec(request.originalUrl)) || [];
    if (name === undefined) return next.handle();
    return from(this.movedTo(request, decoded(name))).pipe(
      switchMap(path => (path === null ? next.handle() : of(new MovedTo(path)))),
    );
  }

  /** Only for who may see the list: its new name is not everybody's to know. */
  private async movedTo(request: Request, name: string): Promise<string | null> {
    if ((await this.names.listOfAlias(name)) === null) return null;
    const seen =
      (await this.sight.of(request.viewer, name)) ?? (await this.sight.ofDeleted(request.viewer, name));
    if (seen === null || seen.list.name === name.toLowerCase()) return null;
    return request.originalUrl.replace(listPath, `/lists/${seen.list.name}`);
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name).replaceAll('\0', '');
  } catch {
    return '';
  }
}
