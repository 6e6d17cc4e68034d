import { en } from './letters.en.js';
import { fr } from './letters.fr.js';

/** What the pages of letters say to readers and announcers. */
export const letterSentences = { fr, en };
