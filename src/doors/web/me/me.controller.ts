import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { PreferencesService } from '../../../community/lists/preferences.service.js';
import { languages } from '../../../foundation/i18n/language.js';
import { LettersShown } from '../issues/letters-shown.js';
import { type Page, SeeOther } from '../layout/page.js';
import { signInWallPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { ViewerService } from '../session/viewer.service.js';
import { mePage, type MeView } from './me.page.js';
import { MeReading } from './me-reading.js';
import { pauseDay } from './pause-day.js';

type Body = Readonly<Record<string, unknown>> | undefined;

/** One's own groups, lists and preferences. */
@Controller('me')
export class MeController {
  constructor(
    private readonly reading: MeReading,
    private readonly preferences: PreferencesService,
    private readonly directory: DirectoryService,
    private readonly viewers: ViewerService,
    private readonly letters: LettersShown,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    if (viewer.personId === null) return signInWallPage(viewer);
    return mePage(viewer, { ...(await this.view(viewer, viewer.personId, new Date())), done });
  }

  @Post('pause')
  async pause(@CurrentViewer() viewer: Viewer, @Body() body: Body): Promise<Page | SeeOther> {
    const { personId } = viewer;
    if (personId === null) return signInWallPage(viewer);
    const now = new Date();
    const written = typeof body?.['until'] === 'string' ? body['until'] : '';
    const { isWrong, until } = pauseDay(viewer, written, now);
    if (isWrong) {
      const view = await this.view(viewer, personId, now);
      return mePage(viewer, { ...view, done: undefined, wrongDay: written });
    }
    await this.preferences.pauseAll(personId, until, { kind: 'person', personId }, now);
    return new SeeOther('/me', 'paused');
  }

  @Post('resumption')
  async resume(@CurrentViewer() viewer: Viewer): Promise<Page | SeeOther> {
    const { personId } = viewer;
    if (personId === null) return signInWallPage(viewer);
    await this.preferences.resumeAll(personId, { kind: 'person', personId }, new Date());
    return new SeeOther('/me', 'resumed');
  }

  @Post('preferences')
  async prefer(
    @CurrentViewer() viewer: Viewer,
    @Body() body: Body,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | SeeOther> {
    const { personId } = viewer;
    if (personId === null) return signInWallPage(viewer);
    const [actor, now] = [{ kind: 'person', personId } as const, new Date()];
    await this.preferences.setReceivesOnce(personId, body?.['once'] === 'on', actor, now);
    const language = languages.find(known => known === body?.['language']);
    if (language !== undefined) {
      await this.directory.setLanguage(personId, language, actor, now);
      // Or the language this browser chose before would hide the one just chosen.
      this.viewers.cookies.write(response, 'language', language);
    }
    return new SeeOther('/me', 'preferences');
  }

  private async view(viewer: Viewer, personId: string, now: Date): Promise<Omit<MeView, 'done'>> {
    const [own, letters] = await Promise.all([
      this.reading.of(personId, now),
      this.letters.mine(viewer, personId),
    ]);
    return { ...own, letters };
  }
}
