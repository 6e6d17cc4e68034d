import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { ApiTokenService, type TokenBearer } from '../../../../community/accounts/api-token.service.js';
import { StandingService } from '../../../../community/standing/standing.service.js';
import { SiteSecret } from '../../../../foundation/database/site-secret.js';
import { ViewerService } from '../../session/viewer.service.js';
import { ApiCall } from './api-call.js';
import { type OperationFacts, operationKey } from './operation.js';
import { Pace } from './pace.js';
import { Problem } from './problem.js';
import { ProblemException } from './problem-exception.js';

/** Lets a call in: a token that is good, of somebody who may come in, for what the operation is for. Never a cookie. */
@Injectable()
export class ApiGuard implements CanActivate {
  private readonly pace = new Pace();

  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: ApiTokenService,
    private readonly standing: StandingService,
    private readonly viewers: ViewerService,
    private readonly secret: SiteSecret,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const now = new Date();
    const bearer = await this.bearer(request, now);
    const facts = this.reflector.get<OperationFacts | undefined>(operationKey, context.getHandler());
    refuse(this.tooFast(bearer, now) ?? withoutScope(bearer, facts) ?? unreadable(request));
    const { person, roles } = bearer;
    const viewer = { ...this.viewers.stranger(request), personId: person.id, person, roles };
    request.viewer = viewer;
    request.apiCall = new ApiCall(viewer, now, request, this.secret.key);
    return true;
  }

  private async bearer(request: Request, now: Date): Promise<TokenBearer> {
    // RFC 6750 §2.1, and nowhere else: a token in an address would stand in every log.
    const secret = /^Bearer +([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (secret === undefined) throw new ProblemException(challenge('token-missing', 'Bearer realm="vigie"'));
    const bearer = await this.tokens.bearerOf(secret, now);
    // A measure that suspends access holds at once, for programs as for browsers.
    if (bearer === null || (await this.standing.isAccessSuspended(bearer.person.id, now))) {
      throw new ProblemException(challenge('token-refused', 'Bearer realm="vigie", error="invalid_token"'));
    }
    return bearer;
  }

  private tooFast({ tokenId }: TokenBearer, now: Date): Problem | null {
    const seconds = this.pace.wait(tokenId, now);
    return seconds === null
      ? null
      : new Problem('too-many-requests', { headers: { 'Retry-After': String(seconds) } });
  }
}

function refuse(problem: Problem | null): void {
  if (problem !== null) throw new ProblemException(problem);
}

/** RFC 6750 §3: what is missing is said in a header that clients understand. */
function challenge(code: 'token-missing' | 'token-refused' | 'scope-missing', text: string): Problem {
  return new Problem(code, { headers: { 'WWW-Authenticate': text } });
}

function withoutScope({ scopes }: TokenBearer, facts: OperationFacts | undefined): Problem | null {
  if (facts === undefined || scopes.includes(facts.scope)) return null;
  const text = `Bearer realm="vigie", error="insufficient_scope", scope="${facts.scope}"`;
  return challenge('scope-missing', text);
}

/** What neither side could read, or the database can't hold: a NUL is no character of any name. */
function unreadable(request: Request): Problem | null {
  if (/%00/.test(request.originalUrl) || hasNul(request.body))
    return new Problem('bad-request', { detail: 'A text has no NUL.' });
  if (!request.accepts(['application/json', 'application/problem+json']))
    return new Problem('not-acceptable');
  const brings =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0;
  return brings && !request.is('application/json') ? new Problem('unsupported-media-type') : null;
}

function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  return typeof value === 'object' && value !== null && Object.values(value).some(hasNul);
}
