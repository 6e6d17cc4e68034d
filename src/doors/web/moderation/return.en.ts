import type { fr } from './return.fr.js';

export const en: typeof fr = {
  ask: 'Ask for a change',
  silent:
    'The author does not know that their message waits, and we can’t write to them: no change can be asked for.',
  hiddenLink:
    'The link in their mail is whole: it opens a page that is theirs alone, so it is not shown here.',
  withAuthor:
    'This message is in the hands of its author, who was asked to change it: if they send it back, you will find it among the messages that wait. Until then you can still refuse or discard it.',
  corrected: 'Changed by its author on',
  before: 'read what it was before',
  beforeTitle: subject => `Before the change: ${subject}`,
  beforeNote:
    'This is the message as it was before its author changed it. It can’t leave like this any more.',
  back: 'The message as it is',
};
