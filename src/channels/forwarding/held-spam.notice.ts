import type { Config } from '../../foundation/config/config.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { en } from './forwarding.en.js';
import { fr } from './forwarding.fr.js';
import type { LifetimeRecipient } from './lifetime-addresses.service.js';
import { heldDays } from './forwarded-times.js';

const sentences = { fr, en };

/** Something waits for whoever wants their spam kept apart. */
export function heldSpamNotice(
  {
    local,
    name,
    language,
    address,
  }: Pick<LifetimeRecipient, 'local' | 'name' | 'language'> & {
    readonly address: string;
  },
  { memberDomain, publicUrl }: Pick<Config, 'memberDomain' | 'publicUrl'>,
): Notice {
  const say = sentences[language].held;
  return {
    to: address,
    toName: name,
    language,
    subject: say.subject,
    paragraphs: [say.text(`${local}@${memberDomain}`), say.kept(heldDays)],
    action: { label: say.action, url: `${publicUrl}/me/forwarding` },
    footer: say.footer,
  };
}
