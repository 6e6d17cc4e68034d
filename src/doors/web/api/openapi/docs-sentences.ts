import { en } from './docs.en.js';
import { fr } from './docs.fr.js';

export const docsSentences = { fr, en };
