import { counted } from '../../../foundation/i18n/format.js';
import type { fr } from './requests.fr.js';

export const en: typeof fr = {
  title: 'Requests',
  empty: 'Nobody waits for an answer.',
  emptyHint: 'Requests of those who want to receive the list come here. Each is decided once.',
  waiting: count => counted('en', count, 'request waits', 'requests wait'),
  pick: name => `Pick the request of ${name}`,
  since: 'since',
  notX: 'not an X',
  ofTheGroup: 'member of the group',
  noName: 'No name',
  noReason: 'Without a word.',
  decideTitle: 'Answer the requests you ticked',
  oneTitle: 'Answer the request',
  word: 'A word of welcome',
  wordHint: 'Optional. It comes beside the welcome text of the list.',
  accept: 'Accept',
  reason: 'Why you refuse',
  reasonHint: 'They will read exactly this text.',
  refuse: 'Refuse and tell them',
  troubles: {
    'nothing-picked': 'Tick at least one request first.',
    'reason-missing': 'Write a reason: nobody is refused without knowing why.',
    'too-long': 'Two thousand characters at most.',
    'word-too-long': 'Two thousand characters at most.',
  },
  recentTitle: 'Latest decisions',
  someone: 'somebody else',
  decided: {
    accepted: by => `accepted by ${by}`,
    refused: by => `refused by ${by}`,
    withdrawn: () => 'taken back',
  },
  done: {
    accepted: 'Done: those accepted are subscribed, and know it.',
    refused: 'Done: those refused were told, with the reason.',
    already: 'It was decided already, or taken back. The latest decisions are below.',
  },
};
