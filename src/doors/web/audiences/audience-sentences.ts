import type { RuleTrouble } from './rule-desk.js';
import type { RuleNames } from '../../../community/audiences/rule-names.service.js';
import { termText } from '../../../community/audiences/rule-words.js';
import type { Language } from '../../../foundation/i18n/language.js';
import { en } from './audience-pages.en.js';
import { fr } from './audience-pages.fr.js';

export const audienceSentences = { fr, en };

/** Why a rule cannot be kept. */
export function troubleText(
  language: Language,
  trouble: RuleTrouble,
  names: RuleNames | null,
  ownGroup: string | null,
): string {
  const say = audienceSentences[language].rule.troubles;
  switch (trouble.kind) {
    case 'needs-signatures':
      return say['needs-signatures'](trouble.covered, trouble.directory);
    case 'not-theirs':
      return say['not-theirs'](names ? termText(language, trouble.term, names, ownGroup) : '');
    default:
      return say[trouble.kind];
  }
}
