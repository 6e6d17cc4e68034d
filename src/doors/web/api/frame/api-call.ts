import type { KeyObject } from 'node:crypto';
import { createParamDecorator, type ExecutionContext, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import type { Request as HttpRequest } from 'express';
import type { Person } from '../../../../community/directory/person.entity.js';
import type { Actor } from '../../../../foundation/journal/actor.js';
import type { Viewer } from '../../session/viewer.js';
import type { CursorKeys } from './answers.js';
import { decodeCursor } from './cursor.js';
import { entityTag, matches } from './entity-tag.js';
import { Problem } from './problem.js';

/** Somebody signed in by a token; the same kind of viewer as in front of pages. */
export type ApiViewer = Viewer & { readonly personId: string; readonly person: Person };

/** Which part of a listing is wanted. */
export interface Paging {
  readonly limit: number;
  readonly after: CursorKeys | null;
}

const defaultLimit = 50;
export const maxLimit = 200;

declare module 'express-serve-static-core' {
  interface Request {
    /** Set by `ApiGuard` for every call of the API. */
    apiCall?: ApiCall;
  }
}

/** One call of the API: who calls, what came with it, and when. */
export class ApiCall {
  constructor(
    readonly viewer: ApiViewer,
    readonly now: Date,
    private readonly request: HttpRequest,
    private readonly secret: KeyObject,
  ) {}

  get personId(): string {
    return this.viewer.personId;
  }

  get actor(): Actor {
    return { kind: 'person', personId: this.viewer.personId };
  }

  /** The body, checked by its class; fields the class doesn't name are refused, for a typing error must be heard. */
  read<Body extends object>(kind: Type<Body>): Promise<Body | Problem> {
    const body: unknown = this.request.body;
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    return isObject
      ? checked(kind, body)
      : Promise.resolve(new Problem('bad-request', { detail: 'The body is a JSON object.' }));
  }

  /** The query, checked by its class; `limit` and `cursor` belong to `paging`. */
  query<Query extends object>(kind: Type<Query>): Promise<Query | Problem> {
    const { limit: _limit, cursor: _cursor, ...query } = this.request.query;
    return checked(kind, query);
  }

  /** `limit` and `cursor` of the query. */
  paging(): Paging | Problem {
    const { limit = String(defaultLimit), cursor } = this.request.query;
    const most = typeof limit === 'string' && /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
    if (most < 1 || most > maxLimit) {
      return new Problem('invalid', { errors: { limit: [`a whole number from 1 to ${maxLimit}`] } });
    }
    if (cursor === undefined) return { limit: most, after: null };
    const after = typeof cursor === 'string' ? decodeCursor(this.secret, this.request.path, cursor) : null;
    return after === null ? new Problem('bad-cursor') : { limit: most, after };
  }

  /**
   * Why an edit may not go on; null when it names what it edits as it is now.
   * @param current the answer a GET of it would have now
   */
  unmatched(current: object): Problem | null {
    const ifMatch = this.request.headers['if-match'];
    if (ifMatch === undefined) return new Problem('precondition-missing');
    const tag = entityTag(current);
    return matches(ifMatch, tag) ? null : new Problem('stale', { headers: { ETag: tag } });
  }
}

/** The `ApiCall` of the request, as a controller's parameter. */
export const Called = createParamDecorator((_: unknown, context: ExecutionContext): ApiCall => {
  const call = context.switchToHttp().getRequest<HttpRequest>().apiCall;
  if (call === undefined) throw new Error('the guard has let a call through without reading it');
  return call;
});

async function checked<Form extends object>(kind: Type<Form>, given: object): Promise<Form | Problem> {
  const form = plainToInstance(kind, given);
  const faults = await validate(form, { whitelist: true, forbidNonWhitelisted: true });
  return faults.length === 0 ? form : new Problem('invalid', { errors: errorsOf(faults) });
}

function errorsOf(faults: readonly ValidationError[], before = ''): Record<string, string[]> {
  return Object.assign(
    {},
    ...faults.map(({ property, constraints = {}, children = [] }) => ({
      ...(Object.keys(constraints).length > 0 ? { [before + property]: Object.values(constraints) } : {}),
      ...errorsOf(children, `${before}${property}.`),
    })),
  );
}
