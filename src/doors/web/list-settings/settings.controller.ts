import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Greetings } from '../../../intake/steering/greetings.service.js';
import { settingTexts } from '../../../community/lists/setting-texts.js';
import { heldWords } from '../form/steered-words.js';
import { Page, SeeOther } from '../layout/page.js';
import { type ListInSight, ListSight } from '../lists/list-sight.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { viewerActor, type Viewer } from '../session/viewer.js';
import { SettingRoom } from './setting-room.js';
import { sectionPage, type SettingsView } from './settings.page.js';
import { sectionKeys, type SettingsSection, textsIn, versionIn } from './settings-form.js';

/** The settings of a list: shown, tried and saved page by page. */
@Controller('lists/:name/settings')
export class SettingsController {
  constructor(
    private readonly sight: ListSight,
    private readonly greetings: Greetings,
    private readonly room: SettingRoom,
  ) {}

  @Get()
  presentation(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    return this.show(viewer, name, 'presentation', done);
  }

  @Get('posting')
  posting(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    return this.show(viewer, name, 'posting', done);
  }

  @Get('sending')
  sending(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    return this.show(viewer, name, 'sending', done);
  }

  @Get('joining')
  joining(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    return this.show(viewer, name, 'joining', done);
  }

  @Post('joining')
  saveJoining(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.save(viewer, name, 'joining', body);
  }

  @Post()
  savePresentation(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.save(viewer, name, 'presentation', body);
  }

  @Post('posting')
  savePosting(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.save(viewer, name, 'posting', body);
  }

  @Post('sending')
  saveSending(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.save(viewer, name, 'sending', body);
  }

  /** What the form would mean: it changes nothing. */
  @Post('posting/preview')
  async preview(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const texts = textsIn(body, sectionKeys.posting, new Date());
    return this.page(viewer, seen, 'posting', {
      texts: { ...settingTexts(seen.list), ...texts },
      version: versionIn(body) ?? seen.list.version,
    });
  }

  private async show(viewer: Viewer, name: string, section: SettingsSection, done: unknown): Promise<Page> {
    const seen = await this.sight.toConfigure(viewer, name);
    return seen instanceof Page ? seen : this.page(viewer, seen, section, { done });
  }

  private async save(
    viewer: Viewer,
    name: string,
    section: SettingsSection,
    body: unknown,
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const now = new Date();
    const { list } = seen;
    const texts = textsIn(body, sectionKeys[section], now);
    const version = versionIn(body) ?? list.version;
    const outcome = await this.greetings.setList(list, texts, viewerActor(viewer), now, version);
    switch (outcome.kind) {
      case 'changed': {
        const path = `/lists/${list.name}/settings${section === 'presentation' ? '' : `/${section}`}`;
        return new SeeOther(path, outcome.keys.length > 0 ? 'saved' : 'unchanged');
      }
      case 'refused': {
        const wrong = new Set(outcome.faults.map(({ key }) => key));
        return this.page(viewer, seen, section, {
          texts: { ...settingTexts(list), ...texts },
          version,
          wrong,
        });
      }
      case 'steered':
        return this.page(viewer, seen, section, {
          texts: { ...settingTexts(list), ...texts },
          version,
          wrong: new Set(['welcomeText']),
          steered: outcome.reason,
        });
      case 'stale': {
        const fresh = { ...seen, list: outcome.list };
        const { texts: kept, meanwhile } = await this.room.mergedWith(outcome.list, texts, version);
        return this.page(viewer, fresh, section, { texts: kept, meanwhile });
      }
      case 'unknown-list':
        return unseenPage(viewer);
    }
  }

  private async page(
    viewer: Viewer,
    seen: ListInSight,
    section: SettingsSection,
    view: Partial<SettingsView>,
  ): Promise<Page> {
    const texts = view.texts ?? settingTexts(seen.list);
    const now = new Date();
    const forecast = await this.room.forecast(viewer, seen.list, texts, now);
    const held = heldWords(viewer, seen.list, now);
    return sectionPage(viewer, { seen, section, version: seen.list.version, held, ...view, texts, forecast });
  }
}
