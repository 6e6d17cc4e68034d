import { en } from './subscription.en.js';
import { fr } from './subscription.fr.js';

export const subscriptionSentences = { fr, en };
