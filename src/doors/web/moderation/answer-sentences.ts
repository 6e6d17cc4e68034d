import { en } from './answer.en.js';
import { fr } from './answer.fr.js';

export const answerSentences = { fr, en };
