import { ArchivedMessage } from './archived-message.entity.js';

/** A message that is not shown as everybody but moderators gets it: its place, and no word of it. */
export function veiled(message: ArchivedMessage, sight: 'reader' | 'moderator'): ArchivedMessage {
  if (message.isShown || sight === 'moderator') return message;
  return Object.assign(new ArchivedMessage(), message, {
    rawId: null,
    authorName: '',
    authorAddress: '',
    subject: '',
    text: '',
    isTextPartial: false,
    attachments: [],
    hiddenBy: null,
    hiddenReason: null,
  });
}
