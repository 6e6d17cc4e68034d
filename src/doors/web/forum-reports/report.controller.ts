import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ForumReports, longestReport } from '../../../channels/forums/forum-reports.service.js';
import { type ForumInSight, ForumSight } from '../../../channels/forums/forum-sight.service.js';
import { type MessageShown, ThreadReading } from '../../../channels/forums/thread-reading.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { hasWords } from '../../../intake/reception/held-decisions.service.js';
import { written } from '../form/written.js';
import type { Page } from '../layout/page.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { reportedPage, reportPage } from './report.page.js';

interface Path {
  readonly slug: string;
  readonly key: string;
  readonly id: string;
}

/** A member reports a message of a forum to its moderators. */
@Controller('forums/:slug/:key/messages/:id/report')
export class ReportController {
  constructor(
    private readonly sight: ForumSight,
    private readonly threads: ThreadReading,
    private readonly reports: ForumReports,
  ) {}

  @Get()
  async ask(@CurrentViewer() viewer: Viewer, @Param() path: Path): Promise<Page> {
    const found = await this.find(viewer, path);
    if (found === null) return unseenPage(viewer);
    return reportPage(viewer, { ...found, threadKey: path.key, reason: '' });
  }

  @Post()
  async report(
    @CurrentViewer() viewer: Viewer,
    @Param() path: Path,
    @Body() form: Readonly<Record<string, unknown>> | undefined,
  ): Promise<Page> {
    const found = await this.find(viewer, path);
    if (found === null) return unseenPage(viewer);
    const reason = written(form?.['reason']).trim();
    const view = { ...found, threadKey: path.key, reason };
    if (!hasWords(reason)) return reportPage(viewer, { ...view, trouble: 'reason-missing' });
    if (reason.length > longestReport) return reportPage(viewer, { ...view, trouble: 'reason-too-long' });
    const outcome = await this.reports.report(found.seen, found.message.id, reason, new Date());
    return reportedPage(viewer, `/forums/${path.slug}/${path.key}`, outcome);
  }

  private async find(
    viewer: Viewer,
    { slug, key, id }: Path,
  ): Promise<{ seen: ForumInSight; message: MessageShown } | null> {
    const seen = viewer.personId === null || !isUuid(id) ? null : await this.sight.bySlug(viewer, slug);
    const thread = seen && (await this.threads.byKey(seen.viewer, seen.forum.id, key));
    const message = seen && thread && (await this.threads.message(seen.viewer, thread.id, id));
    return seen !== null && message !== null && message.state === 'published' ? { seen, message } : null;
  }
}
