import type { SendersWords } from './senders.fr.js';

export const en: SendersWords = {
  senders: 'Addresses always refused or accepted',
  sendersHint:
    'An address that is refused is so for all those of the same person. One that is accepted passes wherever subscribers do.',
  none: 'None so far.',
  treatments: { banned: 'refused', accepted: 'accepted' },
  address: 'Address',
  treatment: 'What becomes of it',
  treatmentLabels: { banned: 'Always refused', accepted: 'Always accepted' },
  add: 'Add the address',
  remove: 'Remove',
  removeOf: what => `Remove ${what}`,
  patterns: 'Headers that are watched',
  patternsHint:
    'A message with a header field like one of these patterns waits for a moderator. * is any run of characters, ? a single one; case does not matter.',
  field: 'Field',
  fieldHint: 'Subject, List-Id, X-Mailer…',
  glob: 'Pattern',
  globHint: '*promotion*',
  trial: 'A header to try',
  trialHint: 'As “View source” shows it, on one line: Subject: Great promotion',
  tryIt: 'Try it',
  addPattern: 'Add the pattern',
  trials: {
    matches: patterns => `It matches: a message that bears it will wait (${patterns}).`,
    passes: 'It matches no pattern, nor the one you are writing.',
    unreadable: 'Write the name of the field, a colon, then its value.',
  },
  faults: {
    address: 'This address is incomplete or misspelt.',
    treatment: 'Choose one of the answers offered.',
    field: 'Letters, figures and hyphens.',
    glob: 'One line, of 1 to 200 characters.',
  },
  done: {
    treated: 'Saved: it holds from the next message on.',
    untreated: 'This address is treated as any other.',
    'pattern-added': 'The pattern is watched from the next message on.',
    'pattern-removed': 'The pattern is no longer watched.',
  },
};
