import { en } from './forums.en.js';
import { fr } from './forums.fr.js';

export const forumSentences = { fr, en };
