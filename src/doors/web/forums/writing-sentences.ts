import { en } from './writing.en.js';
import { fr } from './writing.fr.js';

export const writingSentences = { fr, en };
