import { Injectable } from '@nestjs/common';
import { RoleService } from '../../../../community/accounts/role.service.js';
import { InvitationsService } from '../../../../community/additions/invitations.service.js';
import { readPeople } from '../../../../community/additions/pasted-people.js';
import { PreviewService } from '../../../../community/additions/preview.service.js';
import type { Target } from '../../../../community/additions/target.js';
import { Welcoming } from '../../../../intake/steering/welcoming.service.js';
import { isUuid } from '../../../../foundation/uuid.js';
import type { ApiCall } from '../frame/api-call.js';
import { Listing, type NoContent, noContent } from '../frame/answers.js';
import { Crowd } from '../frame/crowd.js';
import { only } from '../frame/only.js';
import { conflict, invalid, notFound, Problem } from '../frame/problem.js';
import {
  type AddedAnswer,
  AdditionsBody,
  type InvitedAnswer,
  InvitationsBody,
  PeopleBody,
  type VerdictsAnswer,
} from './addition-answers.js';

/** Bringing people into a group or onto a list: the same for both, once somebody may. */
@Injectable()
export class BringingIn {
  constructor(
    private readonly preview: PreviewService,
    private readonly invitations: InvitationsService,
    private readonly welcoming: Welcoming,
    private readonly roles: RoleService,
    private readonly crowd: Crowd,
  ) {}

  /** What adding each line would do; changes nothing. */
  async judge(call: ApiCall, target: Target): Promise<VerdictsAnswer | Problem> {
    const body = await call.read(PeopleBody);
    if (body instanceof Problem) return body;
    const { lines, isCut } = readPeople(body.text);
    // A verdict tells whether somebody is known: asking about many is looking them up.
    const refusal = await this.crowd.refusal(call, lines.length);
    if (refusal !== null) return refusal;
    const judged = await this.preview.judge(target, lines, call.now);
    return {
      lines: judged.map(({ line, address, name, verdict, fault }) => ({
        line,
        address,
        name,
        verdict,
        fault,
      })),
      isCut,
    };
  }

  /** @param listIds by name, of the lists that may come with it */
  async invite(
    call: ApiCall,
    target: Target,
    listIds: ReadonlyMap<string, string>,
  ): Promise<InvitedAnswer | Problem> {
    const body = await call.read(InvitationsBody);
    if (body instanceof Problem) return body;
    const wanted = (body.lists ?? []).map(name => listIds.get(name.toLowerCase()));
    if (wanted.includes(undefined)) return invalid('lists', 'names of lists of this group');
    const inviting = {
      listIds: wanted.filter(id => id !== undefined),
      language: body.language ?? call.viewer.language,
      actor: call.actor,
    };
    const outcome = await this.invitations.invite(target, readPeople(body.text).lines, inviting, call.now);
    return outcome.kind === 'invited' ? { count: outcome.count } : conflict(outcome.kind);
  }

  async add(call: ApiCall, target: Target): Promise<AddedAnswer | Problem> {
    const body = await call.read(AdditionsBody);
    if (body instanceof Problem) return body;
    const reviewers = await this.roles.holdersOf('operator');
    const consent = { reason: body.reason, actor: call.actor, reviewers };
    const { lines } = readPeople(body.text);
    const outcome = await this.welcoming.add(target, lines, consent, call.now);
    switch (outcome.kind) {
      case 'added':
      case 'waiting':
        return { outcome: outcome.kind, count: outcome.count };
      case 'reason-missing':
        return invalid('reason', outcome.kind);
      case 'steered':
        return invalid('reason', outcome.reason.code);
      case 'nobody':
      case 'needs-signatures':
        return conflict(outcome.kind);
    }
  }

  async pending(call: ApiCall, target: Target): Promise<Listing | Problem> {
    const invitations = await this.invitations.pendingOf(target);
    const items = invitations.map(invitation =>
      only(invitation, 'id', 'address', 'name', 'createdAt', 'expiresAt'),
    );
    return (await this.crowd.refusal(call, items.length)) ?? new Listing(items, null);
  }

  async resend(call: ApiCall, target: Target, id: string): Promise<NoContent | Problem> {
    if (!isUuid(id)) return notFound;
    const { kind } = await this.invitations.resend(target, id, call.actor, call.now);
    if (kind === 'too-soon') return conflict(kind);
    return kind === 'resent' ? noContent : notFound;
  }

  async revoke(call: ApiCall, target: Target, id: string): Promise<NoContent | Problem> {
    if (!isUuid(id)) return notFound;
    const { kind } = await this.invitations.revoke(target, id, call.actor, call.now);
    return kind === 'revoked' ? noContent : notFound;
  }
}
