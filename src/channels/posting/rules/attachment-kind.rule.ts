import { hold, pass, type Rule } from '../rule.js';
import { refusedKind } from './attachments.js';

/** Holds a post with an attachment of a kind the list refuses. The reason names the kind, never the file. */
export const attachmentKind: Rule = ({ message, list }) => {
  const kind = message.body?.attachments
    .map(attachment => refusedKind(attachment, list))
    .find(refused => refused !== undefined);
  return kind === undefined ? pass : hold('attachment-kind', { kind });
};
