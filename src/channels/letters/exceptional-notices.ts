import type { Contact } from '../../community/directory/directory.service.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import type { ExceptionalSend } from './exceptional-send.entity.js';
import { exceptionalSentences } from './exceptional-sentences.js';

/** To the rest of the board: somebody has to sign, or say why not. */
export function exceptionalProposedNotice(
  to: Contact,
  send: Pick<ExceptionalSend, 'id' | 'subject' | 'reason'>,
  proposerName: string,
  siteUrl: string,
): Notice {
  const say = exceptionalSentences[to.language].proposed;
  return {
    to: to.address,
    toName: to.name,
    language: to.language,
    subject: say.subject(send.subject),
    paragraphs: [say.says(proposerName), say.weigh],
    quote: send.reason,
    action: { label: say.see, url: `${siteUrl}/board/exceptional/${send.id}` },
    footer: say.footer,
  };
}

/** To who proposed it: it is on its way. */
export function exceptionalSentNotice(
  to: Contact,
  send: Pick<ExceptionalSend, 'id' | 'subject'>,
  { signerName, copies }: { readonly signerName: string; readonly copies: number },
  siteUrl: string,
): Notice {
  const { sent: say, proposed } = exceptionalSentences[to.language];
  return {
    to: to.address,
    toName: to.name,
    language: to.language,
    subject: say.subject(send.subject),
    paragraphs: [say.says(signerName, copies)],
    action: { label: say.see, url: `${siteUrl}/board/exceptional/${send.id}` },
    footer: proposed.footer,
  };
}

/** To the board: it stopped half-way, and a person has to find out what of it arrived. */
export function exceptionalHeldNotice(
  to: Contact,
  send: Pick<ExceptionalSend, 'id' | 'subject'>,
  siteUrl: string,
): Notice {
  const { held: say, proposed } = exceptionalSentences[to.language];
  return {
    to: to.address,
    toName: to.name,
    language: to.language,
    subject: say.subject(send.subject),
    paragraphs: [say.says, say.why, say.next],
    action: { label: proposed.see, url: `${siteUrl}/board/exceptional/${send.id}` },
    footer: proposed.footer,
  };
}
