import { en } from './desk.en.js';
import { fr } from './desk.fr.js';

/** What the editors' desk says. */
export const deskSentences = { fr, en };
