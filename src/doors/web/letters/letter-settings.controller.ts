import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { LettersService } from '../../../channels/letters/letters.service.js';
import { written } from '../form/written.js';
import { Page, SeeOther } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { letterSettingsIn, settingsOf } from './letter-settings-form.js';
import { letterSettingsPage, type LetterSettingsView } from './letter-settings.page.js';
import { type LetterInSight, LetterSight } from './letter-sight.js';

/** What a letter is and takes. */
@Controller('letters/:slug/settings')
export class LetterSettingsController {
  constructor(
    private readonly sight: LetterSight,
    private readonly letters: LettersService,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const seen = await this.sight.toConfigure(viewer, slug);
    return seen instanceof Page ? seen : this.page(viewer, seen, { done });
  }

  @Post()
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, slug);
    if (seen instanceof Page) return seen;
    const { letter } = seen;
    const settings = letterSettingsIn(body, letter);
    const version = Number(written(Object(body).version));
    const outcome = await this.letters.change(letter.id, settings, version, viewerActor(viewer), new Date());
    switch (outcome.kind) {
      case 'changed':
        return new SeeOther(pathOf(seen), outcome.keys.length > 0 ? 'changed' : 'same');
      case 'faults':
        return this.page(viewer, seen, { settings, wrong: outcome.faults });
      default:
        return this.page(viewer, seen, { isStale: true });
    }
  }

  @Post('closing')
  close(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<Page | SeeOther> {
    return this.setClosed(viewer, slug, true);
  }

  @Post('reopening')
  reopen(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<Page | SeeOther> {
    return this.setClosed(viewer, slug, false);
  }

  private async setClosed(viewer: Viewer, slug: string, isClosed: boolean): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, slug);
    if (seen instanceof Page) return seen;
    await this.letters.setClosed(seen.letter.id, isClosed, viewerActor(viewer), new Date());
    return new SeeOther(pathOf(seen), isClosed ? 'closed' : 'reopened');
  }

  private async page(
    viewer: Viewer,
    seen: LetterInSight,
    rest: Partial<Pick<LetterSettingsView, 'settings' | 'wrong' | 'isStale' | 'done'>>,
  ): Promise<Page> {
    const changes = await this.letters.changesOf(seen.letter.id);
    const { settings = settingsOf(seen.letter), wrong = new Set(), isStale = false, done } = rest;
    return letterSettingsPage(viewer, { seen, settings, wrong, isStale, changes, done });
  }
}

function pathOf({ letter }: LetterInSight): string {
  return `/letters/${letter.slug}/settings`;
}
