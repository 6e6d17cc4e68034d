import type { fr } from './patterns.fr.js';

export const en: typeof fr = {
  title: 'What this forum does not take',
  lead: 'A word, words in a row, a web address or an author’s address. A star stands for anything: “casino*”, “*.example.com”, “*@example.com”.',
  none: 'Nothing is banned for now.',
  outcomes: { hold: 'waits for a moderator', refuse: 'is refused' },
  remove: 'Remove',
  addTitle: 'Add one',
  pattern: 'Pattern',
  patternHint: 'A whole word, unless you put a star. Capitals make no difference.',
  outcome: 'A message that has it',
  choices: {
    hold: { label: 'waits for a moderator to read it', hint: 'For what may be fine once in ten times.' },
    refuse: { label: 'is refused', hint: 'Its author keeps the text as a draft, and reads why.' },
  },
  add: 'Add',
  reportsTitle: 'Reports',
  reports: 'Hide a message after',
  reportsHint: 'So many reports hide it until a moderator decides. 0: none do.',
  reportsWrong: 'A number from 0 to 50.',
  save: 'Save',
  troubles: {
    'too-short': 'Three characters at least.',
    'too-long': 'Two hundred characters at most.',
    'too-wide': 'This pattern would stop everything: write at least three letters or figures.',
    known: 'It is there already.',
    'too-many': 'A hundred patterns at most: remove some first.',
  },
  done: { added: 'Added.', removed: 'Removed.', saved: 'Saved.' },
};
