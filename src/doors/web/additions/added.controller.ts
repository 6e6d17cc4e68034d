import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AdditionRecords } from '../../../community/additions/addition-records.service.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import { GroupExitService } from '../../../community/lists/group-exit.service.js';
import { LeavingService } from '../../../community/lists/leaving.service.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { SubscriptionsService } from '../../../community/lists/subscriptions.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { SiteSecret } from '../../../foundation/database/site-secret.js';
import type { Actor } from '../../../foundation/journal/actor.js';
import { decodeUuidToken } from '../../../foundation/mail/token.js';
import type { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { linkActor, type Viewer } from '../session/viewer.js';
import {
  addedPage,
  type AddedView,
  deadAdditionPage,
  lastAnimatorPage,
  leftAgainPage,
  notTherePage,
} from './added.page.js';

/** The way out for somebody who was added by somebody else, from the link in the mail that told them. */
@Controller('additions/:token')
export class AddedController {
  constructor(
    private readonly config: Config,
    private readonly secret: SiteSecret,
    private readonly records: AdditionRecords,
    private readonly groups: GroupsService,
    private readonly lists: ListsService,
    private readonly exit: GroupExitService,
    private readonly subscriptions: SubscriptionsService,
    private readonly leaving: LeavingService,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    const view = await this.viewOf(token);
    return view === null ? deadAdditionPage(viewer) : addedPage(viewer, view);
  }

  @Post()
  async leave(
    @CurrentViewer() viewer: Viewer,
    @Param('token') token: string,
    @Body() body: { readonly refuses?: unknown } | undefined,
  ): Promise<Page> {
    const view = await this.viewOf(token);
    if (view === null) return deadAdditionPage(viewer);
    const kind = await this.leaveFrom(view, body?.refuses === 'on', linkActor(viewer), new Date());
    if (kind === 'last-animator') return lastAnimatorPage(viewer, view);
    return kind === 'left' || kind === 'unsubscribed'
      ? leftAgainPage(viewer, view)
      : notTherePage(viewer, view);
  }

  private async leaveFrom({ line }: AddedView, refuses: boolean, actor: Actor, now: Date): Promise<string> {
    const { groupId, listId, personId, address } = line;
    if (groupId !== null) {
      if (personId === null) return 'not-a-member';
      const leaving = { groupId, personId, refuses, successorId: null };
      return (await this.exit.leave(leaving, actor, now)).kind;
    }
    const bearer = personId === null ? { address } : { personId };
    const subscription = await this.subscriptions.find(listId ?? '', bearer);
    if (subscription === null) return 'unknown';
    return (await this.leaving.leave(subscription.id, actor, now)).kind;
  }

  private async viewOf(token: string): Promise<AddedView | null> {
    const id = decodeUuidToken('addition', token, this.secret.key);
    const line = id === null ? null : await this.records.line(id, new Date());
    if (line === null) return null;
    const group = line.groupId === null ? null : await this.groups.findById(line.groupId);
    const list = line.listId === null ? null : await this.lists.findById(line.listId);
    if (group !== null) return { line, kind: 'group', name: group.name, token };
    return list === null ? null : { line, kind: 'list', name: siteAddress(this.config, list.name), token };
  }
}
