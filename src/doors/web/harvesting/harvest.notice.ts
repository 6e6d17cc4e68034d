import type { Contact } from '../../../community/directory/directory.service.js';
import type { Notice } from '../../../postoffice/notices/notice.js';
import { en } from './harvesting.en.js';
import { fr } from './harvesting.fr.js';

const sentences = { fr, en };

/** Tells an operator that somebody reads the directory faster than people do. */
export function harvestNotice(
  to: Contact,
  reader: { readonly name: string; readonly address: string; readonly people: number },
): Notice {
  const say = sentences[to.language].notice;
  return {
    to: to.address,
    toName: to.name,
    language: to.language,
    subject: say.subject(reader.name),
    paragraphs: say.text(reader.name, reader.address, reader.people),
    footer: say.footer,
  };
}
