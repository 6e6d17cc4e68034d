import { Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Target } from '../../../../community/additions/target.js';
import { ListsService } from '../../../../community/lists/lists.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import type { Listing, NoContent } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { Problem } from '../frame/problem.js';
import { GroupGate } from '../groups/group-gate.js';
import { BringingIn } from './bringing-in.js';
import {
  AddedAnswer,
  AdditionsBody,
  InvitationAnswer,
  InvitationsBody,
  InvitedAnswer,
  PeopleBody,
  VerdictsAnswer,
} from './addition-answers.js';

/** Bringing people into a group. */
@ApiController('groups/:slug')
export class GroupAdditionsController {
  constructor(
    private readonly gate: GroupGate,
    private readonly bringing: BringingIn,
    private readonly lists: ListsService,
  ) {}

  @Post('additions/preview')
  @HttpCode(200)
  @Operation({
    summary: 'What adding each line would do; changes nothing.',
    scope: 'groups:write',
    takes: PeopleBody,
    answers: VerdictsAnswer,
  })
  async judge(@Called() call: ApiCall, @Param('slug') slug: string): Promise<VerdictsAnswer | Problem> {
    const target = await this.target(call, slug);
    return target instanceof Problem ? target : this.bringing.judge(call, target);
  }

  @Post('additions')
  @HttpCode(200)
  @Operation({
    summary: 'Adds people who agreed, with the reason kept; a big addition waits for an operator.',
    scope: 'groups:write',
    takes: AdditionsBody,
    answers: AddedAnswer,
  })
  async add(@Called() call: ApiCall, @Param('slug') slug: string): Promise<AddedAnswer | Problem> {
    const target = await this.target(call, slug);
    return target instanceof Problem ? target : this.bringing.add(call, target);
  }

  @Get('invitations')
  @Operation({ summary: 'Invitations without an answer yet.', scope: 'read', answers: [InvitationAnswer] })
  async pending(@Called() call: ApiCall, @Param('slug') slug: string): Promise<Listing | Problem> {
    const target = await this.target(call, slug);
    return target instanceof Problem ? target : this.bringing.pending(call, target);
  }

  @Post('invitations')
  @HttpCode(200)
  @Operation({
    summary: 'Invites people by mail, into the group and lists of it.',
    scope: 'groups:write',
    takes: InvitationsBody,
    answers: InvitedAnswer,
  })
  async invite(@Called() call: ApiCall, @Param('slug') slug: string): Promise<InvitedAnswer | Problem> {
    const target = await this.target(call, slug);
    if (target instanceof Problem) return target;
    const lists = await this.lists.ofGroup(target.id);
    return this.bringing.invite(call, target, new Map(lists.map(({ name, id }) => [name, id])));
  }

  @Post('invitations/:invitationId/sending')
  @Operation({
    summary: 'Writes an invitation again, with a new link; not twice in a day.',
    scope: 'groups:write',
    status: 204,
  })
  async resend(
    @Called() call: ApiCall,
    @Param() { slug, invitationId }: { readonly slug: string; readonly invitationId: string },
  ): Promise<NoContent | Problem> {
    const target = await this.target(call, slug);
    return target instanceof Problem ? target : this.bringing.resend(call, target, invitationId);
  }

  @Delete('invitations/:invitationId')
  @Operation({ summary: 'Takes an invitation back.', scope: 'groups:write', status: 204 })
  async revoke(
    @Called() call: ApiCall,
    @Param() { slug, invitationId }: { readonly slug: string; readonly invitationId: string },
  ): Promise<NoContent | Problem> {
    const target = await this.target(call, slug);
    return target instanceof Problem ? target : this.bringing.revoke(call, target, invitationId);
  }

  private async target(call: ApiCall, slug: string): Promise<Target | Problem> {
    const seen = await this.gate.toAnimate(call, slug);
    return seen instanceof Problem ? seen : { kind: 'group', id: seen.group.id };
  }
}
