import { en } from './people.en.js';
import { fr } from './people.fr.js';

export const peopleSentences = { fr, en };
