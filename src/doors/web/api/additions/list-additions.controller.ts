import { Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Target } from '../../../../community/additions/target.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import type { Listing, NoContent } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { Problem } from '../frame/problem.js';
import { ListGate } from '../lists/list-gate.js';
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

/** Bringing people onto a list. */
@ApiController('lists/:name')
export class ListAdditionsController {
  constructor(
    private readonly gate: ListGate,
    private readonly bringing: BringingIn,
  ) {}

  @Post('additions/preview')
  @HttpCode(200)
  @Operation({
    summary: 'What adding each line would do; changes nothing.',
    scope: 'lists:write',
    takes: PeopleBody,
    answers: VerdictsAnswer,
  })
  async judge(@Called() call: ApiCall, @Param('name') name: string): Promise<VerdictsAnswer | Problem> {
    const target = await this.target(call, name);
    return target instanceof Problem ? target : this.bringing.judge(call, target);
  }

  @Post('additions')
  @HttpCode(200)
  @Operation({
    summary: 'Adds people who agreed, with the reason kept; a big addition waits for an operator.',
    scope: 'lists:write',
    takes: AdditionsBody,
    answers: AddedAnswer,
  })
  async add(@Called() call: ApiCall, @Param('name') name: string): Promise<AddedAnswer | Problem> {
    const target = await this.target(call, name);
    return target instanceof Problem ? target : this.bringing.add(call, target);
  }

  @Get('invitations')
  @Operation({ summary: 'Invitations without an answer yet.', scope: 'read', answers: [InvitationAnswer] })
  async pending(@Called() call: ApiCall, @Param('name') name: string): Promise<Listing | Problem> {
    const target = await this.target(call, name);
    return target instanceof Problem ? target : this.bringing.pending(call, target);
  }

  @Post('invitations')
  @HttpCode(200)
  @Operation({
    summary: 'Invites people by mail.',
    scope: 'lists:write',
    takes: InvitationsBody,
    answers: InvitedAnswer,
  })
  async invite(@Called() call: ApiCall, @Param('name') name: string): Promise<InvitedAnswer | Problem> {
    const target = await this.target(call, name);
    return target instanceof Problem ? target : this.bringing.invite(call, target, new Map());
  }

  @Post('invitations/:invitationId/sending')
  @Operation({
    summary: 'Writes an invitation again, with a new link; not twice in a day.',
    scope: 'lists:write',
    status: 204,
  })
  async resend(
    @Called() call: ApiCall,
    @Param() { name, invitationId }: { readonly name: string; readonly invitationId: string },
  ): Promise<NoContent | Problem> {
    const target = await this.target(call, name);
    return target instanceof Problem ? target : this.bringing.resend(call, target, invitationId);
  }

  @Delete('invitations/:invitationId')
  @Operation({ summary: 'Takes an invitation back.', scope: 'lists:write', status: 204 })
  async revoke(
    @Called() call: ApiCall,
    @Param() { name, invitationId }: { readonly name: string; readonly invitationId: string },
  ): Promise<NoContent | Problem> {
    const target = await this.target(call, name);
    return target instanceof Problem ? target : this.bringing.revoke(call, target, invitationId);
  }

  private async target(call: ApiCall, name: string): Promise<Target | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    return seen instanceof Problem ? seen : { kind: 'list', id: seen.list.id };
  }
}
