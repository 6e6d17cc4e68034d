import { en } from './queue.en.js';
import { fr } from './queue.fr.js';

export const queueSentences = { fr, en };
