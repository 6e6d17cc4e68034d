import type { fr } from './merges.fr.js';

export const en: typeof fr = {
  title: 'Double accounts',
  lead: 'Two accounts of one person become one, for good: subscriptions, groups, rights, messages and measures come together.',
  waiting: 'To look at',
  none: 'Nothing to look at.',
  proposed: 'Proposed on',
  proposedBy: name => `${name} confirmed from both addresses, but both accounts are in the directory.`,
  promotion: year => (year === null ? 'no promotion' : `X ${year}`),
  guest: 'guest',
  keep: 'Keep this account',
  keepLabel: (name, address) => `Keep this account: ${name}, ${address}`,
  dismiss: 'They are two people',
  byHandTitle: 'Bring two accounts together',
  kept: 'Address of the account to keep',
  gone: 'Address of the other account',
  goneHint:
    'All that is theirs goes to the account that is kept, which keeps its name. This can’t be undone.',
  merge: 'Look at both accounts',
  account: (name, promotion, address) => `${name} (${promotion}, ${address})`,
  asked: (gone, kept) => `All that is ${gone}’s goes to ${kept}, for good. Are they one person?`,
  confirm: 'Yes, bring the two accounts together',
  cancel: 'Do nothing',
  errors: {
    unknown: 'Nobody has this address.',
    same: 'Both addresses belong to one account already.',
  },
  done: {
    merged: 'The two accounts are one now.',
    dismissed: 'Noted: they are two people.',
    'not-there': 'That case is settled already.',
  },
};
