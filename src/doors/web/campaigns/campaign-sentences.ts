import { en } from './campaigns.en.js';
import { fr } from './campaigns.fr.js';

export const campaignSentences = { fr, en };
