import { en } from './archive.en.js';
import { fr } from './archive.fr.js';

export const archiveSentences = { fr, en };
