import { all } from '../../foundation/mail/header-block.js';
import { answeredIds, parseMessageId, parseReferences } from '../../foundation/mail/message-id.js';
import type { Sighting } from '../steering/outlook.js';
import type { Arrival } from './arrival.js';

/** A message that arrived, as steering needs to know it. @param leaves the list that hands it over */
export function sightingOf(
  { authorAddress, identity, messageId, subject, header, parsed, at }: Arrival,
  to: Pick<Sighting, 'lists' | 'outside'>,
  leaves: Sighting['leaves'] = null,
): Sighting {
  const message = parsed.kind === 'parsed' ? parsed.message : null;
  const fields = (name: string): string[] => (header === null ? [] : all(header, name));
  const references = parseReferences(fields('references').join(' '));
  const repliedTo = fields('in-reply-to').map(parseMessageId);
  return {
    authorAddress,
    isProven: identity === 'proven',
    messageId,
    subject,
    text: message?.text ?? '',
    htmlText: message?.htmlText ?? '',
    files: message?.attachments ?? [],
    answers: answeredIds(references, repliedTo.find(id => id !== null) ?? references.at(-1) ?? null),
    lists: to.lists,
    leaves,
    outside: to.outside,
    at,
  };
}
