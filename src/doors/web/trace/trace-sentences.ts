import { en } from './trace.en.js';
import { fr } from './trace.fr.js';

export const traceSentences = { fr, en };
