import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { canMergePeople } from '../../../community/accounts/role-permissions.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { MergeService } from '../../../intake/identity/merge.service.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { mergesPage, type MergesView } from './merges.page.js';

/** Operators make two accounts of one person one. */
@Controller('board/merges')
export class MergesController {
  constructor(
    private readonly directory: DirectoryService,
    private readonly merges: MergeService,
  ) {}

  @Get()
  show(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    return this.page(viewer, { done });
  }

  @Post()
  async byHand(
    @CurrentViewer() viewer: Viewer,
    @Body() body: { readonly kept?: unknown; readonly gone?: unknown; readonly seen?: unknown },
  ): Promise<Page | SeeOther> {
    if (viewer.personId === null || !canMergePeople(viewer)) return closedPage(viewer);
    const form = { kept: textOf(body.kept), gone: textOf(body.gone) };
    const [kept, gone] = [
      await this.directory.findByAddress(form.kept),
      await this.directory.findByAddress(form.gone),
    ];
    if (kept === null) return this.page(viewer, { form, wrong: { field: 'kept', why: 'unknown' } });
    if (gone === null) return this.page(viewer, { form, wrong: { field: 'gone', why: 'unknown' } });
    const pair = { keptId: kept.person.id, goneId: gone.person.id };
    if (pair.keptId === pair.goneId)
      return this.page(viewer, { form, wrong: { field: 'gone', why: 'same' } });
    // An address is easily mistaken for a namesake's, and two people made one stay one: they are shown first.
    if (body.seen !== `${pair.keptId} ${pair.goneId}`)
      return this.page(viewer, { form, asked: { kept: kept.person, gone: gone.person } });
    const actor = { kind: 'person', personId: viewer.personId } as const;
    const { kind } = await this.merges.merge(pair, actor, new Date());
    if (kind === 'same') return this.page(viewer, { form, wrong: { field: 'gone', why: 'same' } });
    return new SeeOther('/board/merges', kind === 'merged' ? 'merged' : 'not-there');
  }

  @Post(':proposalId/merge')
  async merge(
    @CurrentViewer() viewer: Viewer,
    @Param('proposalId') id: string,
    @Body() body: { readonly keptId?: unknown },
  ): Promise<Page | SeeOther> {
    if (viewer.personId === null || !canMergePeople(viewer)) return closedPage(viewer);
    const proposal = isUuid(id) ? await this.merges.proposal(id) : null;
    const ids = proposal?.people.map(({ person }) => person.id) ?? [];
    const goneId = ids.find(one => one !== body.keptId);
    if (ids.length !== 2 || goneId === undefined) return new SeeOther('/board/merges', 'not-there');
    const keptId = ids.find(one => one === body.keptId);
    if (keptId === undefined) throw new NotFoundException();
    const actor = { kind: 'person', personId: viewer.personId } as const;
    const { kind } = await this.merges.merge({ keptId, goneId }, actor, new Date());
    return new SeeOther('/board/merges', kind === 'merged' ? 'merged' : 'not-there');
  }

  @Post(':proposalId/dismissal')
  async dismiss(@CurrentViewer() viewer: Viewer, @Param('proposalId') id: string): Promise<Page | SeeOther> {
    if (viewer.personId === null || !canMergePeople(viewer)) return closedPage(viewer);
    const actor = { kind: 'person', personId: viewer.personId } as const;
    const isDone = isUuid(id) && (await this.merges.dismiss(id, actor, new Date()));
    return new SeeOther('/board/merges', isDone ? 'dismissed' : 'not-there');
  }

  private async page(viewer: Viewer, view: Omit<MergesView, 'proposals'>): Promise<Page> {
    if (!canMergePeople(viewer)) return closedPage(viewer);
    return mergesPage(viewer, { ...view, proposals: await this.merges.proposals() });
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 320) : '';
}
