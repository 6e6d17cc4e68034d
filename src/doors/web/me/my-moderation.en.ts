import type { fr } from './my-moderation.fr.js';

export const en: typeof fr = {
  title: 'Hearing of what waits',
  lead: 'When you get a mail about a message that waits for your decision.',
  rhythm: 'Tell me',
  rhythms: {
    'at-once': { label: 'At once', hint: 'One mail per message, as soon as it comes.' },
    hourly: {
      label: 'Once an hour',
      hint: 'A single mail for all that waits, on the hour, between 7:00 and 22:00.',
    },
    daily: { label: 'Once a day', hint: 'A single mail for all that waits, at 8:00.' },
  },
  quietNights: 'Never at night',
  quietNightsHint:
    'If you are told at once: what comes between 22:00 and 7:00 is gathered in a mail at 7:00.',
  save: 'Save',
  reminders:
    'While nobody decides, you are reminded after six hours, one day and three days, at the rhythm you chose and never between 22:00 and 7:00.',
  queue: 'See what waits',
  nothing: 'You moderate no list: nothing waits for your decision.',
  wrong: 'Choose one of these answers.',
  done: { saved: 'Your choice is saved.' },
};
