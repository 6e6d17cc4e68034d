import { en } from './settings.en.js';
import { fr } from './settings.fr.js';

export const settingSentences = { fr, en };
