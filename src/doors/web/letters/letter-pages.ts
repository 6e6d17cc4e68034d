import { ArticleController } from './article.controller.js';
import { ArticleDoor } from './article-door.js';
import { ArticleRoom } from './article-room.js';
import { DeskArticleController } from './desk-article.controller.js';
import { DeskController } from './desk.controller.js';
import { DeskRoom } from './desk-room.js';
import { LetterDownloadController } from './download.controller.js';
import { LetterReasonsController } from './letter-reasons.controller.js';
import { LetterSettingsController } from './letter-settings.controller.js';
import { LetterSight } from './letter-sight.js';
import { LettersController } from './letters.controller.js';
import { NewLetterController } from './new-letter.controller.js';
import { PreviewController } from './preview.controller.js';
import { ProposeController } from './propose.controller.js';

/** The pages of letters, as the door's module takes them in. */
export const letterPages = {
  controllers: [
    // Before the letters, whose names would take its address.
    NewLetterController,
    // Before the issues of the desk, whose months would.
    LetterReasonsController,
    ProposeController,
    ArticleController,
    DeskArticleController,
    PreviewController,
    DeskController,
    LetterSettingsController,
    LetterDownloadController,
    LettersController,
  ],
  providers: [LetterSight, ArticleRoom, ArticleDoor, DeskRoom],
};
