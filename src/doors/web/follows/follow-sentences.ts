import { en } from './follows.en.js';
import { fr } from './follows.fr.js';

export const followSentences = { fr, en };
