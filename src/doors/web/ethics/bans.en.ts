import { counted } from '../../../foundation/i18n/format.js';
import type { fr } from './bans.fr.js';

export const en: typeof fr = {
  title: 'Reported authors',
  lead: 'Moderators of several lists marked messages of the same author as spam. You decide whether they are refused everywhere, for a time.',
  waiting: 'To decide',
  none: 'Nothing to decide.',
  decided: 'Decided',
  noneDecided: 'No decision yet.',
  known: 'of the directory',
  unknown: 'unknown to the directory',
  noName: 'Author without a name',
  opened: 'Proposed on',
  reports: count => counted('en', count, 'report', 'reports'),
  by: name => `by ${name}`,
  bySomebody: 'by somebody who has left',
  noSubject: '(no subject)',
  identities: {
    proven: 'identity proven',
    unproven: 'identity not proven',
    contradicted: 'identity contradicted: counts for nothing',
  },
  reason: 'Reason',
  reasonHint: 'It is kept with the decision.',
  days: 'For',
  daysChoice: days => (days === 365 ? 'a year' : counted('en', days, 'day', 'days')),
  banTitle: 'Refuse everywhere',
  ban: 'Refuse their messages everywhere',
  dismissTitle: 'Close',
  dismiss: 'Close without action',
  banned: 'Refused everywhere until',
  dismissed: 'Closed without action',
  troubles: {
    'reason-missing': 'Write a reason: everybody is owed theirs.',
    'reason-too-long': 'Two thousand characters at most.',
    already: 'Somebody else of the team decided already.',
  },
  done: {
    banned: 'Decided: their messages are refused on every list.',
    dismissed: 'The matter is closed.',
  },
};
