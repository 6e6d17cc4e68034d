import { hold, pass, type Rule } from '../rule.js';
import { isTooLarge } from './attachments.js';

/** Holds a post with an attachment above the list's limit, each one by itself, decoded. */
export const attachmentSize: Rule = ({ message, list }) => {
  const tooLarge = (message.body?.attachments ?? []).filter(attachment => isTooLarge(attachment, list));
  if (tooLarge.length === 0) return pass;
  const bytes = tooLarge.reduce((largest, attachment) => Math.max(largest, attachment.bytes), 0);
  return hold('attachment-too-large', { bytes, limit: list.maxAttachmentBytes });
};
