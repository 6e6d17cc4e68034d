import { ArchivedMessage } from './archived-message.entity.js';

/** A hidden message as everybody but moderators gets it: its place, and no word of it. */
export function veiled(message: ArchivedMessage, sight: 'reader' | 'moderator'): ArchivedMessage {
  if (message.hiddenAt === null || sight === 'moderator') return message;
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
