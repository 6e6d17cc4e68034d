import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ForumFiles } from '../../../channels/forums/forum-files.service.js';
import { judgements } from '../../../channels/forums/judgement.js';
import { isUuid } from '../../../foundation/uuid.js';
import { ForumModeration } from '../../../intake/reception/forum-moderation.service.js';
import { written } from '../form/written.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { forumHeldPage, type ForumHeldView } from './forum-held.page.js';

const longestReason = 5_000;

/** A message of a forum in front of its moderators, and what they decide. */
@Controller('moderation/forums')
export class ForumHeldController {
  constructor(
    private readonly moderation: ForumModeration,
    private readonly files: ForumFiles,
  ) {}

  @Get(':id')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    return this.page(viewer, id, { reason: '', done });
  }

  @Post(':id')
  async decide(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() form: Readonly<Record<string, unknown>> | undefined,
  ): Promise<Page | SeeOther> {
    if (viewer.personId === null || !isUuid(id)) return closedPage(viewer);
    const judgement = judgements.find(known => known === form?.['action']);
    const reason = written(form?.['reason']).trim();
    if (judgement === undefined) return this.page(viewer, id, { reason, trouble: 'reason-required' });
    if (reason.length > longestReason) return this.page(viewer, id, { reason, trouble: 'reason-too-long' });
    const outcome = await this.moderation.decide({
      messageId: id,
      judgement,
      reason: judgement === 'reject' || judgement === 'return' ? reason : '',
      seenVersion: Number(written(form?.['version'])),
      actor: viewerActor(viewer),
      via: 'web',
      now: new Date(),
    });
    switch (outcome.kind) {
      case 'decided':
        return new SeeOther(`/moderation/forums/${id}`, 'decided');
      case 'already':
      case 'reason-required':
        return this.page(viewer, id, { reason, trouble: outcome.kind });
      default:
        return closedPage(viewer);
    }
  }

  private async page(
    viewer: Viewer,
    id: string,
    view: Pick<ForumHeldView, 'reason' | 'trouble' | 'done'>,
  ): Promise<Page> {
    const { personId } = viewer;
    if (personId === null || !isUuid(id)) return closedPage(viewer);
    const seen = await this.moderation.see(id, { personId });
    if (seen === null) return closedPage(viewer);
    return forumHeldPage(viewer, { ...seen, files: await this.files.ofMessages([id]), ...view });
  }
}
