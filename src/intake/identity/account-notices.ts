import type { Contact } from '../../community/directory/directory.service.js';
import { type Config, siteAddress } from '../../foundation/config/config.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { en } from './identity.en.js';
import { fr } from './identity.fr.js';

const sentences = { fr, en };

export type AddressChange = keyof typeof fr.changed.text;

/** To an address that somebody says is theirs: the link proves it. @param address in canonical form */
export function claimNotice(config: Config, contact: Contact, address: string, token: string): Notice {
  const say = sentences[contact.language].claim;
  return {
    to: address,
    toName: contact.name,
    language: contact.language,
    subject: say.subject,
    paragraphs: say.text(contact.name),
    action: { label: say.action, url: `${config.publicUrl}/me/addresses/confirm/${token}` },
    footer: say.footer,
  };
}

/** To the address that was preferred before: its owner may not be the one who changed something. */
export function changeNotice(
  config: Config,
  contact: Contact,
  change: AddressChange,
  address: string,
): Notice {
  const say = sentences[contact.language].changed;
  const help = siteAddress(config, 'contact');
  return {
    to: contact.address,
    toName: contact.name,
    language: contact.language,
    subject: say.subject,
    paragraphs: [say.text[change](address), say.sessions, say.notYou(help)],
    action: { label: say.action, url: `${config.publicUrl}/me/addresses` },
    footer: say.footer,
  };
}

export function farewellNotice(config: Config, contact: Contact): Notice {
  const say = sentences[contact.language].farewell;
  return {
    to: contact.address,
    toName: contact.name,
    language: contact.language,
    subject: say.subject,
    paragraphs: [...say.text(contact.name), say.contact(siteAddress(config, 'contact'))],
    footer: say.footer,
  };
}
