import { en } from './reading.en.js';
import { fr } from './reading.fr.js';

export const readingSentences = { fr, en };
