import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';
import { TraceService } from '../../../intake/reception/trace.service.js';
import type { Page } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { copiesPage } from './copies.page.js';
import { tracePage } from './trace.page.js';
import { canSeeCopies, canTrace, canTraceForward } from './trace-rights.js';

const pageSize = 100;

/** “Where is this message?” */
@Controller('trace')
export class TraceController {
  constructor(
    private readonly trace: TraceService,
    private readonly moderators: ModeratorsService,
  ) {}

  @Get()
  async search(@CurrentViewer() viewer: Viewer, @Query('q') q: unknown): Promise<Page> {
    if (viewer.personId === null) return closedPage(viewer);
    const query = queryIn(q);
    if (query === '') return tracePage(viewer, { query, found: null, commands: [], forwards: [] });
    const [posts, received, forwarded, moderated] = await Promise.all([
      this.trace.find(query),
      this.trace.commands(query),
      this.trace.forwards(query),
      this.moderatedBy(viewer.personId),
    ]);
    const found = posts
      .filter(post => canTrace(viewer, post, moderated))
      .map(post => ({ post, showsCopies: canSeeCopies(viewer, post, moderated) }));
    const commands = received.filter(command => canSeeCopies(viewer, command, moderated));
    const forwards = forwarded.filter(forward => canTraceForward(viewer, forward));
    return tracePage(viewer, { query, found, commands, forwards });
  }

  @Get(':postId')
  async copies(
    @CurrentViewer() viewer: Viewer,
    @Param('postId') postId: string,
    @Query('q') q: unknown,
    @Query('after') after: unknown,
  ): Promise<Page> {
    if (viewer.personId === null) return closedPage(viewer);
    const post = (await this.trace.find(queryIn(q))).find(candidate => candidate.postId === postId);
    if (post === undefined) throw new NotFoundException();
    if (!canSeeCopies(viewer, post, await this.moderatedBy(viewer.personId))) return closedPage(viewer);
    const from = typeof after === 'string' && /^\d{1,18}$/.test(after) ? after : null;
    const copies = await this.trace.copies(postId, { after: from, limit: pageSize + 1 });
    return copiesPage(viewer, {
      post,
      copies: copies.slice(0, pageSize),
      isFirst: from === null,
      hasMore: copies.length > pageSize,
    });
  }

  private async moderatedBy(personId: string): Promise<ReadonlySet<string>> {
    return new Set((await this.moderators.listsModeratedBy(personId)).map(({ id }) => id));
  }
}

/** A Message-ID is at most 998 characters, like the line it stands on (RFC 5322 §2.1.1). */
function queryIn(q: unknown): string {
  return typeof q === 'string' ? q.replaceAll('\0', '').trim().slice(0, 998) : '';
}
