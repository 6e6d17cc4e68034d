import { en } from './drafts.en.js';
import { fr } from './drafts.fr.js';

export const draftSentences = { fr, en };
