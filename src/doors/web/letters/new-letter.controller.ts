import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { LetterKind } from '../../../channels/letters/letter.entity.js';
import { settingsFor } from '../../../channels/letters/letter-settings.js';
import { LettersService } from '../../../channels/letters/letters.service.js';
import type { Group } from '../../../community/groups/group.entity.js';
import { Config } from '../../../foundation/config/config.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { written } from '../form/written.js';
import { AnimatorDoor } from '../groups/animator-door.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { kindIn } from './letter-settings-form.js';
import { newLetterPage } from './letter-settings.page.js';

/** A new letter: the board's for the whole community, the animators' for their group. */
@Controller()
export class NewLetterController {
  constructor(
    private readonly config: Config,
    private readonly door: AnimatorDoor,
    private readonly letters: LettersService,
  ) {}

  @Get('letters/new')
  show(@CurrentViewer() viewer: Viewer): Page {
    if (!viewer.roles.includes('board')) return closedPage(viewer);
    return this.page(viewer, null, { slug: '', name: '', kind: 'platform' });
  }

  @Post('letters')
  async create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    if (!viewer.roles.includes('board')) return closedPage(viewer);
    const kind = kindIn(body) === 'ax' ? 'ax' : 'platform';
    return this.open(viewer, null, kind, body);
  }

  @Get('groups/:slug/letters/new')
  async showForGroup(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<Page> {
    const entry = await this.door.enter(viewer, slug);
    if ('closed' in entry) return entry.closed;
    const { group } = entry.stance;
    return this.page(viewer, group, { slug: `lettre-${group.slug}`.slice(0, 29), name: '', kind: 'group' });
  }

  @Post('groups/:slug/letters')
  async createForGroup(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const entry = await this.door.enter(viewer, slug);
    return 'closed' in entry ? entry.closed : this.open(viewer, entry.stance.group, 'group', body);
  }

  private async open(
    viewer: Viewer,
    group: Group | null,
    kind: LetterKind,
    body: unknown,
  ): Promise<Page | SeeOther> {
    const fields: Readonly<Record<string, unknown>> = Object(body);
    const slug = written(fields['slug']).trim().toLowerCase().replace(/@.*$/, '');
    const name = asOneLine(written(fields['name']));
    const settings = settingsFor(kind, name, viewer.language);
    const newcomer = { slug, kind, groupId: group?.id ?? null, settings };
    const outcome = await this.letters.create(newcomer, viewerActor(viewer), new Date());
    if (outcome.kind === 'created') return new SeeOther(`/letters/${slug}/settings`, 'created');
    const fault = outcome.kind === 'faults' ? 'name' : outcome.kind;
    return this.page(viewer, group, { slug, name, kind, fault });
  }

  private page(
    viewer: Viewer,
    group: Group | null,
    filledIn: {
      readonly slug: string;
      readonly name: string;
      readonly kind: LetterKind;
      readonly fault?: string;
    },
  ): Page {
    return newLetterPage(viewer, { group, mailDomain: this.config.mailDomain, ...filledIn });
  }
}
