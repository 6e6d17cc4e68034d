import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AliasesService } from '../../../channels/forwarding/aliases.service.js';
import { spamChoices } from '../../../channels/forwarding/forwarding-choice.entity.js';
import { ForwardingChoices } from '../../../channels/forwarding/forwarding-choices.service.js';
import { HeldForwards } from '../../../channels/forwarding/held-forwards.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { written } from '../form/written.js';
import { type Page, SeeOther } from '../layout/page.js';
import { signInWallPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { forwardingPage } from './forwarding.page.js';
import { ForwardingReading } from './forwarding-reading.js';

type Body = Readonly<Record<string, unknown>> | undefined;

/** One's own lifetime address: its names, where it leads, and what waits. */
@Controller('me/forwarding')
export class ForwardingController {
  constructor(
    private readonly reading: ForwardingReading,
    private readonly choices: ForwardingChoices,
    private readonly aliases: AliasesService,
    private readonly held: HeldForwards,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    if (viewer.personId === null) return signInWallPage(viewer);
    return forwardingPage(viewer, { ...(await this.reading.of(viewer.personId)), done });
  }

  @Post()
  async choose(@CurrentViewer() viewer: Viewer, @Body() body: Body): Promise<Page | SeeOther> {
    const { personId } = viewer;
    if (personId === null) return signInWallPage(viewer);
    const spam = spamChoices.find(known => known === body?.['spam']);
    const view = await this.reading.of(personId);
    const ticked = manyOf(body?.['target']);
    const targetIds = view.addresses.map(({ id }) => id).filter(id => ticked.includes(id));
    const isPreferredAlone = body?.['where'] !== 'chosen';
    if (spam === undefined || (!isPreferredAlone && targetIds.length === 0)) {
      const wrong = { where: isPreferredAlone ? 'preferred' : 'chosen', targetIds, spam } as const;
      return forwardingPage(viewer, { ...view, wrong });
    }
    const choice = { spam, targetIds: isPreferredAlone ? [] : targetIds };
    await this.choices.set(personId, choice, viewerActor(viewer), new Date());
    return new SeeOther('/me/forwarding', 'chosen');
  }

  @Post('aliases')
  async ask(@CurrentViewer() viewer: Viewer, @Body() body: Body): Promise<Page | SeeOther> {
    const { personId } = viewer;
    if (personId === null) return signInWallPage(viewer);
    const alias = written(body?.['alias']);
    const outcome = await this.aliases.ask(personId, alias, viewerActor(viewer), new Date());
    if (outcome.kind === 'given') return new SeeOther('/me/forwarding', 'given');
    return forwardingPage(viewer, {
      ...(await this.reading.of(personId)),
      alias: { written: alias, fault: outcome.kind },
    });
  }

  @Post('aliases/:aliasId/removal')
  async giveUp(@CurrentViewer() viewer: Viewer, @Param('aliasId') id: string): Promise<Page | SeeOther> {
    const { personId } = viewer;
    if (personId === null) return signInWallPage(viewer);
    if (isUuid(id)) await this.aliases.giveUp(personId, id, viewerActor(viewer), new Date());
    return new SeeOther('/me/forwarding', 'given-up');
  }

  @Post('held/:forwardedId/release')
  async release(@CurrentViewer() viewer: Viewer, @Param('forwardedId') id: string): Promise<Page | SeeOther> {
    const { personId } = viewer;
    if (personId === null) return signInWallPage(viewer);
    const actor = viewerActor(viewer);
    const outcome = isUuid(id) ? await this.held.release(personId, id, actor, new Date()) : 'gone';
    return new SeeOther('/me/forwarding', outcome);
  }

  @Post('held/:forwardedId/removal')
  async discard(@CurrentViewer() viewer: Viewer, @Param('forwardedId') id: string): Promise<Page | SeeOther> {
    const { personId } = viewer;
    if (personId === null) return signInWallPage(viewer);
    const isDone = isUuid(id) && (await this.held.discard(personId, id, viewerActor(viewer), new Date()));
    return new SeeOther('/me/forwarding', isDone ? 'discarded' : 'gone');
  }
}

/** A form brings one value or several. */
function manyOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter(one => typeof one === 'string');
}
