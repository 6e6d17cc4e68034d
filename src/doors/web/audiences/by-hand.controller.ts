import { Body, Controller, Param, Post } from '@nestjs/common';
import { ByHandService } from '../../../community/audiences/by-hand.service.js';
import { Page, SeeOther } from '../layout/page.js';
import { ListSight } from '../lists/list-sight.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { rulePage } from './rule.page.js';
import { RuleView } from './rule-view.js';

/** People taken out of a list by hand, whatever its rule says, and let back. */
@Controller('lists/:name/rule')
export class ByHandController {
  constructor(
    private readonly sight: ListSight,
    private readonly view: RuleView,
    private readonly byHand: ByHandService,
  ) {}

  @Post('exclusions')
  async exclude(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: { address?: unknown },
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const address = textIn(body.address);
    const { kind } = await this.byHand.exclude(seen.list, address, viewerActor(viewer), new Date());
    return kind === 'excluded'
      ? new SeeOther(`/lists/${seen.list.name}/audience?part=out`, kind)
      : rulePage(viewer, await this.view.of(seen, { byHand: { address, code: kind } }));
  }

  @Post('readmissions')
  async readmit(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: { address?: unknown },
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const address = textIn(body.address);
    const { kind } = await this.byHand.readmit(seen.list, address, viewerActor(viewer), new Date());
    return new SeeOther(`/lists/${seen.list.name}/audience?part=out`, kind);
  }
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, 320).replaceAll('\0', '') : '';
}
