import { ForumDecisionsController } from './decisions.controller.js';

/** What was decided in forums, as the door's module takes it in. */
export const forumDecisionPages = { controllers: [ForumDecisionsController] };
