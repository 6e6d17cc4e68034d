import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { hasWords } from '../../../intake/reception/held-decisions.service.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { QueueDecisions } from './queue-decisions.js';
import { type QueueForm, queueFormIn } from './queue-picks.js';
import { queuePage } from './queue.page.js';
import { queuePath, queueQueryIn, queueQueryOf } from './queue-query.js';
import { QueueReading } from './queue-reading.js';
import type { QueueTrouble } from './queue-view.js';

/** More than that nobody has read. */
const mostPicks = 100;
const longestReason = 5_000;

/** The moderators' queue, and what is decided from it. */
@Controller('moderation')
export class QueueController {
  constructor(
    private readonly reading: QueueReading,
    private readonly decisions: QueueDecisions,
  ) {}

  @Get()
  async queue(
    @CurrentViewer() viewer: Viewer,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Page> {
    if (viewer.personId === null) return closedPage(viewer);
    const view = await this.reading.of(viewer, queueQueryIn(query), new Date());
    const done = { code: query['done'], count: Math.min(Number(query['count']) || 1, mostPicks) };
    return queuePage(viewer, { ...view, done });
  }

  @Post('decisions')
  async decide(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    if (viewer.personId === null) return closedPage(viewer);
    const form = queueFormIn(body);
    const query = queueQueryOf(form.back);
    const trouble = troubleIn(form);
    if (trouble !== null || form.action === null) {
      const view = await this.reading.of(viewer, query, new Date());
      return queuePage(viewer, { ...view, sent: { form, trouble: trouble ?? 'nothing-picked' } });
    }
    const told = await this.decisions.decide(viewer, { ...form, action: form.action }, new Date());
    if (told.every(({ result }) => result === 'done')) return doneAt(queuePath(query), form, told.length);
    return queuePage(viewer, { ...(await this.reading.of(viewer, query, new Date())), told });
  }
}

function troubleIn({ action, picks, reason }: QueueForm): QueueTrouble | null {
  if (action === null || picks.length === 0) return 'nothing-picked';
  if (picks.length > mostPicks) return 'too-many';
  if (action !== 'reject') return null;
  if (!hasWords(reason)) return 'reason-required';
  return reason.length > longestReason ? 'reason-too-long' : null;
}

function doneAt(path: string, { action }: QueueForm, count: number): SeeOther {
  return new SeeOther(`${path}${path.includes('?') ? '&' : '?'}count=${count}`, action ?? '');
}
