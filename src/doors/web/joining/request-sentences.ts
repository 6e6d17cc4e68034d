import { en } from './requests.en.js';
import { fr } from './requests.fr.js';

export const requestSentences = { fr, en };
