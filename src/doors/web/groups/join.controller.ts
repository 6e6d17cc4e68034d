import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { IsEmail, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import type { Request } from 'express';
import { canAskToJoin } from '../../../community/groups/group-permissions.js';
import { JoinRequestsService } from '../../../community/groups/join-requests.service.js';
import { StrangerJoining } from '../../../community/lists/stranger-joining.service.js';
import { OneLine } from '../../../foundation/one-line.js';
import { submitted } from '../form/submitted.js';
import { written } from '../form/written.js';
import { type Page, SeeOther } from '../layout/page.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { GroupSight } from './group-sight.js';
import type { GroupStance } from './group-tabs.js';
import { joinPage, joinSentPage } from './join.page.js';

class ReasonForm {
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason = '';
}

class StrangerForm extends ReasonForm {
  @IsString()
  @OneLine()
  @Length(1, 200)
  name = '';

  @IsEmail({ allow_utf8_local_part: true })
  @MaxLength(320)
  address = '';
}

/** Asking to become a member. */
@Controller('groups/:slug/join')
export class JoinController {
  constructor(
    private readonly sight: GroupSight,
    private readonly requests: JoinRequestsService,
    private readonly strangers: StrangerJoining,
  ) {}

  @Get()
  async form(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<Page | SeeOther> {
    const stance = await this.sight.of(viewer, slug);
    if (stance === null) return unseenPage(viewer);
    return mayAsk(stance) ? joinPage(viewer, stance) : new SeeOther(`/groups/${stance.group.slug}`);
  }

  @Post()
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const stance = await this.sight.of(viewer, slug);
    if (stance === null) return unseenPage(viewer);
    if (!mayAsk(stance)) return new SeeOther(`/groups/${stance.group.slug}`);
    return viewer.personId === null
      ? this.askAsStranger(viewer, stance, body, request.ip ?? null)
      : this.askAs(viewer, viewer.personId, stance, body);
  }

  /** From the group's page, or from one's own: there also for a group that went private meanwhile. */
  @Post('withdrawal')
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: { from?: unknown } | undefined,
  ): Promise<Page | SeeOther> {
    const { personId } = viewer;
    if (personId === null) return unseenPage(viewer);
    const waiting = await this.requests.waitingOf(personId);
    const mine = waiting.find(({ group }) => group.slug === slug);
    if (mine === undefined) return new SeeOther('/me', 'decided');
    const { kind } = await this.requests.withdraw(mine.request.id, { kind: 'person', personId }, new Date());
    const path = body?.from === 'me' ? '/me' : `/groups/${mine.group.slug}`;
    return new SeeOther(path, kind === 'withdrawn' ? 'withdrawn' : 'decided');
  }

  private async askAs(
    viewer: Viewer,
    personId: string,
    { group }: GroupStance,
    body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, wrong } = await submitted(ReasonForm, body);
    const kept = { reason: written(form.reason), name: '', address: '' };
    if (wrong.size > 0) return joinPage(viewer, { group, form: kept, wrong });
    const wish = { groupId: group.id, personId, reason: kept.reason };
    const { kind } = await this.requests.ask(wish, { kind: 'person', personId }, new Date());
    if (kind === 'limited') return joinPage(viewer, { group, form: kept, isLimited: true });
    if (kind === 'reason-missing') {
      return joinPage(viewer, { group, form: kept, wrong: new Set(['reason']) });
    }
    return new SeeOther(`/groups/${group.slug}`, kind);
  }

  private async askAsStranger(
    viewer: Viewer,
    { group }: GroupStance,
    body: unknown,
    network: string | null,
  ): Promise<Page> {
    const { form, wrong } = await submitted(StrangerForm, body);
    const kept = {
      reason: written(form.reason),
      name: written(form.name),
      address: written(form.address),
    };
    const faults = new Set([...wrong, ...(kept.name.trim() === '' ? ['name'] : [])]);
    if (faults.size > 0) return joinPage(viewer, { group, form: kept, wrong: faults });
    const stranger = { ...kept, language: viewer.language, network };
    const { kind } = await this.strangers.ask(group, stranger, new Date());
    if (kind === 'confirmation-sent') return joinSentPage(viewer, kept.address.trim());
    if (kind === 'limited') return joinPage(viewer, { group, form: kept, isLimited: true });
    const field = kind === 'reason-missing' ? 'reason' : 'address';
    return joinPage(viewer, { group, form: kept, wrong: new Set([field]) });
  }
}

function mayAsk({ standing, group }: GroupStance): boolean {
  return canAskToJoin(standing, group);
}
