import { ForumPatternsController } from './patterns.controller.js';

/** What a forum bans, as the door's module takes it in. */
export const patternPages = { controllers: [ForumPatternsController] };
