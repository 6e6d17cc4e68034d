import type { Person } from '../../../community/directory/person.entity.js';
import type { Notice } from '../../../postoffice/notices/notice.js';
import { en } from './sign-in.en.js';
import { fr } from './sign-in.fr.js';

const sentences = { fr, en };

/** The mail that carries a sign-in link. @param address in canonical form. */
export function signInNotice(person: Person, address: string, url: string): Notice {
  const say = sentences[person.language].notice;
  return {
    to: address,
    toName: person.name,
    language: person.language,
    subject: say.subject,
    paragraphs: say.text,
    action: { label: say.action, url },
    footer: say.footer,
  };
}
