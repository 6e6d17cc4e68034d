import type { fr } from './return.fr.js';

export const en: typeof fr = {
  ask: 'Ask for a change',
  silent:
    'The author does not know that their message waits, and we can’t write to them: no change can be asked for.',
  corrected: 'Changed by its author on',
  before: 'read what it was before',
  beforeTitle: subject => `Before the change: ${subject}`,
  beforeNote:
    'This is the message as it was before its author changed it. It can’t leave like this any more.',
  back: 'The message as it is',
};
