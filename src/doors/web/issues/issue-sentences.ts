import { en } from './issues.en.js';
import { fr } from './issues.fr.js';

export const issueSentences = { fr, en };
