import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Page, SeeOther } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { AddDesk } from './add-desk.js';
import { InvitationDesk } from './invitation-desk.js';
import { TargetDoor } from './target-door.js';

/** Adding people to a group's members. */
@Controller('groups/:slug/members')
export class MembersAddController {
  constructor(
    private readonly door: TargetDoor,
    private readonly desk: AddDesk,
    private readonly invitations: InvitationDesk,
  ) {}

  @Get('add')
  async blank(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const open = await this.door.group(viewer, slug);
    return 'closed' in open ? open.closed : this.desk.blank(viewer, open, done);
  }

  @Post('add')
  async check(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Req() request: Request,
  ): Promise<Page> {
    const open = await this.door.group(viewer, slug);
    return 'closed' in open ? open.closed : this.desk.check(viewer, open, request, new Date());
  }

  @Post('add/invitation')
  async invite(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const open = await this.door.group(viewer, slug);
    return 'closed' in open ? open.closed : this.desk.invite(viewer, open, body, new Date());
  }

  @Post('add/consent')
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const open = await this.door.group(viewer, slug);
    return 'closed' in open ? open.closed : this.desk.add(viewer, open, body, new Date());
  }

  @Get('invitations')
  async pending(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const open = await this.door.group(viewer, slug);
    return 'closed' in open ? open.closed : this.invitations.pending(viewer, open, done, new Date());
  }

  @Post('invitations/:id/sending')
  async resend(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Promise<Page | SeeOther> {
    const open = await this.door.group(viewer, slug);
    return 'closed' in open ? open.closed : this.invitations.resend(viewer, open, id, new Date());
  }

  @Post('invitations/:id/revocation')
  async revoke(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Promise<Page | SeeOther> {
    const open = await this.door.group(viewer, slug);
    return 'closed' in open ? open.closed : this.invitations.revoke(viewer, open, id, new Date());
  }
}
