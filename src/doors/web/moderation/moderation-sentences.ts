import { en } from './moderation.en.js';
import { fr } from './moderation.fr.js';

export const moderationSentences = { fr, en };
