import { counted } from '../../../foundation/i18n/format.js';
import type { fr } from './board-figures.fr.js';

export const en: typeof fr = {
  title: 'Thresholds of announcements',
  lead: 'From when on a message is an announcement. Every change is public, with its reason.',
  publicPage: 'The public page of figures',
  bounds: (least, most) => `From ${least} to ${most}. By default:`,
  boundsWrong: (least, most) => `A number from ${least} to ${most}.`,
  percent: 'in percent',
  reason: 'Reason for the change',
  reasonHint: 'Published with the change, without your name.',
  reasonMissing: 'Write a reason: it will be public.',
  reasonTooLong: 'A thousand characters at most.',
  same: 'Nothing has changed: alter at least one threshold.',
  movedOn:
    'Somebody else of the board has just changed the thresholds: read the values in force below again, yours are still in the form.',
  replay: 'Replay the last 90 days',
  save: 'Put in force',
  changes: 'Who changed what',
  current: value => `in force: ${value}`,
  replayTitle: 'With these figures, the last 90 days',
  replayCount: count =>
    count === 0
      ? 'No announcement would have been steered.'
      : `${counted('en', count, 'announcement', 'announcements')} would have been steered:`,
  replayLetGo: count =>
    `${counted('en', count, 'announcement', 'announcements')} steered then would have passed:`,
  replayAlready: 'steered then',
  replayNew: 'passed then',
  noSubject: '(no subject)',
  spared: people => `${counted('en', people, 'person', 'people')} not interrupted`,
  copies: count => counted('en', count, 'sending', 'sendings'),
  more: count => `and ${counted('en', count, 'other', 'others')}`,
  approximate:
    'This judges again what the ledger remembers, by the same rule as messages. It comes near: the directory is today’s, posts that wait for a moderator count without their readers, what the ethics team allowed or held is not played again, and of what was steered only the numbers of then are known.',
  cut: 'There were too many sendings to judge all again: only the latest are.',
  done: { changed: 'The new thresholds are in force.' },
};
