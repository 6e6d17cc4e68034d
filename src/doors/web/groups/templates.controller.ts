import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  RefusalTemplatesService,
  type TemplateOutcome,
  type TemplateTexts,
} from '../../../community/groups/refusal-templates.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { type Page, SeeOther } from '../layout/page.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { AnimatorDoor } from './animator-door.js';
import type { GroupStance } from './group-tabs.js';
import { templatesPage, type TemplatesView } from './templates.page.js';

const maxText = 2_000;

interface TemplatePath {
  readonly slug: string;
  readonly id: string;
}

/** The reasons a group's animators keep ready. */
@Controller('groups/:slug/requests/templates')
export class TemplatesController {
  constructor(
    private readonly door: AnimatorDoor,
    private readonly templates: RefusalTemplatesService,
  ) {}

  @Get()
  async all(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const entry = await this.door.enter(viewer, slug);
    return 'closed' in entry ? entry.closed : this.pageOf(viewer, entry.stance, { done });
  }

  @Post()
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const entry = await this.door.enter(viewer, slug);
    if ('closed' in entry) return entry.closed;
    const texts = textsIn(body, '');
    const outcome = await this.templates.add(entry.stance.group.id, texts, entry.actor, new Date());
    return this.answer(viewer, entry.stance, null, texts, outcome);
  }

  @Post(':id')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param() { slug, id }: TemplatePath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const entry = await this.door.enter(viewer, slug);
    if ('closed' in entry) return entry.closed;
    if (!isUuid(id)) return unseenPage(viewer);
    const texts = textsIn(body, `-${id}`);
    const outcome = await this.templates.change(entry.stance.group.id, id, texts, entry.actor, new Date());
    return this.answer(viewer, entry.stance, id, texts, outcome);
  }

  @Post(':id/removal')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param() { slug, id }: TemplatePath,
  ): Promise<Page | SeeOther> {
    const entry = await this.door.enter(viewer, slug);
    if ('closed' in entry) return entry.closed;
    if (!isUuid(id)) return unseenPage(viewer);
    const { kind } = await this.templates.remove(entry.stance.group.id, id, entry.actor, new Date());
    return new SeeOther(`/groups/${slug}/requests/templates`, kind);
  }

  private async answer(
    viewer: Viewer,
    stance: GroupStance,
    id: string | null,
    texts: TemplateTexts,
    { kind }: TemplateOutcome,
  ): Promise<Page | SeeOther> {
    return kind === 'empty' || kind === 'full'
      ? this.pageOf(viewer, stance, { trouble: { id, kind, texts }, done: undefined })
      : new SeeOther(`/groups/${stance.group.slug}/requests/templates`, kind);
  }

  private async pageOf(
    viewer: Viewer,
    stance: GroupStance,
    rest: Pick<TemplatesView, 'trouble' | 'done'>,
  ): Promise<Page> {
    return templatesPage(viewer, { stance, templates: await this.templates.of(stance.group.id), ...rest });
  }
}

function textsIn(body: unknown, suffix: string): TemplateTexts {
  const fields: Readonly<Record<string, unknown>> = Object(body);
  const text = (name: string): string => {
    const value = fields[`${name}${suffix}`];
    return typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, maxText) : '';
  };
  return { textFr: text('textFr'), textEn: text('textEn') };
}
