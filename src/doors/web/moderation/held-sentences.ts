import { en } from './held.en.js';
import { fr } from './held.fr.js';

export const heldSentences = { fr, en };
