import { en } from './outbox.en.js';
import { fr } from './outbox.fr.js';

export const outboxSentences = { fr, en };
