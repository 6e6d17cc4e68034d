import type { Language } from '../../foundation/i18n/language.js';
import type { Correspondence } from '../../channels/forums/correspondences.service.js';
import { en } from './answers/forum-answer.en.js';
import { fr } from './answers/forum-answer.fr.js';
import type { ForumAnswerTrouble } from './forum-answer.entity.js';

const words = { fr, en };

/** Why an answer to a thread is no message of it, in the reader's words. */
export function forumAnswerTrouble(
  language: Language,
  trouble: ForumAnswerTrouble,
  { adSide }: Pick<Correspondence, 'adSide'>,
): string {
  const say = words[language];
  return trouble === 'closed' && adSide !== null ? say.adOver : say.troubles[trouble];
}
