import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { groupSettingKeys, readGroupSettings } from '../../../community/groups/group-settings.js';
import { GroupSettingsService } from '../../../community/groups/group-settings.service.js';
import { Greetings } from '../../../intake/steering/greetings.service.js';
import { heldWords } from '../form/steered-words.js';
import { type Page, SeeOther } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { AnimatorDoor } from './animator-door.js';
import type { GroupStance } from './group-tabs.js';
import { settingsPage, type SettingsView, textsOf } from './settings.page.js';

/** What a group says and allows. */
@Controller('groups/:slug/settings')
export class SettingsController {
  constructor(
    private readonly door: AnimatorDoor,
    private readonly settings: GroupSettingsService,
    private readonly greetings: Greetings,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const entry = await this.door.enter(viewer, slug);
    if ('closed' in entry) return entry.closed;
    const { stance } = entry;
    return this.pageOf(viewer, stance, { texts: textsOf(stance.group), wrong: new Set(), done });
  }

  @Post()
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const entry = await this.door.enter(viewer, slug);
    if ('closed' in entry) return entry.closed;
    const texts = textsIn(body);
    const read = readGroupSettings(texts);
    if ('wrong' in read)
      return this.pageOf(viewer, entry.stance, { texts, wrong: read.wrong, done: undefined });
    const { group } = entry.stance;
    const changed = await this.greetings.setGroup(group, read.settings, entry.actor, new Date());
    if ('kind' in changed) {
      const wrong = new Set(['welcomeText'] as const);
      const { reason: steered } = changed;
      return this.pageOf(viewer, entry.stance, { texts, wrong, steered, done: undefined });
    }
    return new SeeOther(`/groups/${group.slug}/settings`, changed.length > 0 ? 'changed' : 'same');
  }

  private async pageOf(
    viewer: Viewer,
    stance: GroupStance,
    rest: Pick<SettingsView, 'texts' | 'wrong' | 'steered' | 'done'>,
  ): Promise<Page> {
    const changes = await this.settings.changesOf(stance.group.id);
    const held = heldWords(viewer, stance.group, new Date());
    return settingsPage(viewer, { stance, changes, held, ...rest });
  }
}

function textsIn(body: unknown): Record<string, string> {
  const fields: Readonly<Record<string, unknown>> = Object(body);
  return Object.fromEntries(groupSettingKeys.map(key => [key, textOf(fields[key])]));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
