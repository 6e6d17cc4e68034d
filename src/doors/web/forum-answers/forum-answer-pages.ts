import { ForumAnswerController } from './forum-answer.controller.js';

/** Answers by mail that wait to be confirmed, as the door's module takes them in. */
export const forumAnswerPages = { controllers: [ForumAnswerController] };
