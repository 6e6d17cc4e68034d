import { en } from './exceptional.en.js';
import { fr } from './exceptional.fr.js';

export const exceptionalPageSentences = { fr, en };
