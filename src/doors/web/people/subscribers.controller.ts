import { Controller, Get, Param, Query } from '@nestjs/common';
import { InvitationsService } from '../../../community/additions/invitations.service.js';
import { canConfigure, canSeeQueue, canSeeRoster } from '../../../community/lists/list-permissions.js';
import { SubscriberRosterService } from '../../../community/lists/subscriber-roster.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { csvOf } from '../../../foundation/csv.js';
import { DirectoryWatch } from '../harvesting/directory-watch.js';
import { Download, type Page } from '../layout/page.js';
import { ListSight } from '../lists/list-sight.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { peopleSentences } from './people-sentences.js';
import { type Asked, pageSize, subscriberQuery } from './roster-query.js';
import { subscribersPage } from './subscribers.page.js';

/** Who subscribed to a list. */
@Controller('lists/:name/subscribers')
export class SubscribersController {
  constructor(
    private readonly config: Config,
    private readonly sight: ListSight,
    private readonly roster: SubscriberRosterService,
    private readonly invitations: InvitationsService,
    private readonly watch: DirectoryWatch,
  ) {}

  @Get()
  async all(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query() asked: Asked,
  ): Promise<Page> {
    const seen = await this.sight.of(viewer, name);
    if (seen === null) return unseenPage(viewer);
    const { list, standing } = seen;
    if (!canSeeRoster(standing, list)) return closedPage(viewer);
    const now = new Date();
    const { query, page, kept } = subscriberQuery(asked);
    const isFull = canSeeQueue(standing);
    // What a subscriber may not see can't be looked for either.
    const visible = isFull ? query : { ...query, only: 'all' as const, isByNameOnly: true };
    const found = await this.roster.page(list.id, visible, now, (page - 1) * pageSize, pageSize);
    const refusal = await this.watch.refusal(viewer, found.subscribers.length, now);
    if (refusal !== null) return refusal;
    const canChange = canConfigure(standing);
    return subscribersPage(viewer, {
      ...found,
      seen,
      address: siteAddress(this.config, list.name),
      page,
      kept,
      right: canChange ? 'change' : isFull ? 'read' : 'names',
      invitationCount: canChange ? await this.invitations.countPending({ kind: 'list', id: list.id }) : 0,
      now,
      done: asked['done'],
    });
  }

  @Get('export')
  async export(@CurrentViewer() viewer: Viewer, @Param('name') name: string): Promise<Page | Download> {
    const seen = await this.sight.of(viewer, name);
    if (seen === null) return unseenPage(viewer);
    if (!canConfigure(seen.standing)) return closedPage(viewer);
    const now = new Date();
    const { subscribers } = await this.roster.page(seen.list.id, subscriberQuery({}).query, now);
    const refusal = await this.watch.refusal(viewer, subscribers.length, now);
    if (refusal !== null) return refusal;
    const say = peopleSentences[viewer.language];
    const { file } = say;
    const header = [
      file.name,
      file.promotion,
      file.address,
      file.state,
      file.mode,
      file.moderated,
      file.consent,
      file.since,
    ];
    const rows = subscribers.map(row => [
      row.name,
      row.promotion,
      row.address,
      say.exportStates[row.state] ?? row.state,
      say.exportModes[row.mode],
      row.isModerated ? file.yes : '',
      say.consents[row.consent],
      row.createdAt.toISOString().slice(0, 10),
    ]);
    const filename = `${seen.list.name.replaceAll(/[^a-z0-9.-]/g, '-')}-${file.subscribers}.csv`;
    return new Download(filename, 'text/csv', csvOf(header, rows));
  }
}
