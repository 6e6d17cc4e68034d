import { Controller, Get, Param, Query } from '@nestjs/common';
import { forumDecisionKinds } from '../../../channels/forums/forum-decision.entity.js';
import { ForumDecisions } from '../../../channels/forums/forum-decisions.service.js';
import { canModerate } from '../../../channels/forums/forum-permissions.js';
import { ForumSight } from '../../../channels/forums/forum-sight.service.js';
import { queuePlace } from '../../../channels/moderation/queue-filter.js';
import type { Page } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { forumDecisionsPage } from './decisions.page.js';

const pageLength = 50;

/** What was decided on a forum's messages, for those who decide there. */
@Controller('forums/:slug/decisions')
export class ForumDecisionsController {
  constructor(
    private readonly sight: ForumSight,
    private readonly journal: ForumDecisions,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query() asked: Readonly<Record<string, unknown>>,
  ): Promise<Page> {
    const seen = await this.sight.bySlug(viewer, slug);
    if (seen === null) return unseenPage(viewer);
    if (!canModerate(seen.viewer)) return closedPage(viewer);
    const decision = forumDecisionKinds.find(known => known === asked['decision']) ?? null;
    const after = queuePlace(asked['since'], asked['after']);
    const decisions = await this.journal.of(seen.forum.id, decision, { limit: pageLength + 1, after });
    return forumDecisionsPage(viewer, {
      seen,
      decision,
      decisions: decisions.slice(0, pageLength),
      hasOlder: decisions.length > pageLength,
      isNewest: after === null,
    });
  }
}
