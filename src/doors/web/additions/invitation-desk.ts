import { Injectable } from '@nestjs/common';
import { InvitationsService } from '../../../community/additions/invitations.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { type Page, SeeOther } from '../layout/page.js';
import { unseenPage } from '../session/closed.page.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { invitationsPage } from './invitations.page.js';
import type { OpenTarget } from './target-door.js';

/** Invitations that wait for an answer, to a group or to a list. */
@Injectable()
export class InvitationDesk {
  constructor(private readonly invitations: InvitationsService) {}

  async pending(viewer: Viewer, open: OpenTarget, done: unknown, now: Date): Promise<Page> {
    const invitations = await this.invitations.pendingOf(open.target);
    return invitationsPage(viewer, { open, invitations, now, done });
  }

  async resend(viewer: Viewer, open: OpenTarget, id: string, now: Date): Promise<Page | SeeOther> {
    if (!isUuid(id)) return unseenPage(viewer);
    const { kind } = await this.invitations.resend(open.target, id, viewerActor(viewer), now);
    return new SeeOther(`${open.path}/invitations`, kind);
  }

  async revoke(viewer: Viewer, open: OpenTarget, id: string, now: Date): Promise<Page | SeeOther> {
    if (!isUuid(id)) return unseenPage(viewer);
    const { kind } = await this.invitations.revoke(open.target, id, viewerActor(viewer), now);
    return new SeeOther(`${open.path}/invitations`, kind);
  }
}
