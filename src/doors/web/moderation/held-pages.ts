import { AnswerController } from './answer.controller.js';
import { CorrectionsController } from './corrections.controller.js';
import { DecisionController } from './decision.controller.js';
import { ElsewhereController } from './elsewhere.controller.js';
import { HandOverController } from './hand-over.controller.js';
import { HeldAnswers } from './held-answers.js';
import { HeldDoor } from './held-door.js';
import { HeldElsewhere } from './held-elsewhere.js';
import { HeldFilesController } from './held-files.controller.js';
import { HeldReading } from './held-reading.js';
import { HeldSurroundings } from './held-surroundings.js';
import { HeldTeamController } from './held-team.controller.js';
import { ModerationController } from './moderation.controller.js';
import { PosterRecords } from './poster-records.js';
import { TemplateController } from './template.controller.js';

/** The page of each held message, as the door's module takes it in. */
export const heldPages = {
  controllers: [
    ModerationController,
    HeldFilesController,
    DecisionController,
    HeldTeamController,
    AnswerController,
    CorrectionsController,
    HandOverController,
    ElsewhereController,
    TemplateController,
  ],
  providers: [HeldDoor, HeldReading, HeldSurroundings, HeldElsewhere, PosterRecords, HeldAnswers],
};
