import { Controller, Get } from '@nestjs/common';
import type { Letter, LetterKind } from '../../../channels/letters/letter.entity.js';
import { LettersService } from '../../../channels/letters/letters.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { BoardFigures } from '../../../intake/steering/board-figures.service.js';
import type { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { channelsPage } from './channels.page.js';

/** What a 550 names, for anybody. */
@Controller('channels')
export class ChannelsController {
  constructor(
    private readonly figures: BoardFigures,
    private readonly directory: DirectoryService,
    private readonly letters: LettersService,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const [figures, directory, letters] = await Promise.all([
      this.figures.current(),
      this.directory.countRegistered(),
      this.letters.all(),
    ]);
    const first = (kind: LetterKind): Letter | null =>
      letters.find(letter => letter.kind === kind && letter.closedAt === null) ?? null;
    return channelsPage(viewer, { figures, directory, letter: first('platform'), ax: first('ax') });
  }
}
