import { counted } from '../../../foundation/i18n/format.js';
import type { fr } from './download.fr.js';

const messages = (count: number): string => counted('en', count, 'message', 'messages');

export const en: typeof fr = {
  list: {
    title: 'Download the archive',
    lead: 'An mbox file, which Thunderbird, Apple Mail, mutt and many others can open: each message as it came, with its attachments.',
    count: messages,
    nothing: 'No message came on those days.',
    journaled:
      'The file has the addresses of those who wrote: keep it to yourself. The list’s journal notes who took it.',
  },
  forum: {
    title: 'Download the forum',
    lead: 'An mbox file, which Thunderbird, Apple Mail, mutt and many others can open: each published message, in its thread, with its attachments. What is hidden, withdrawn or waiting is not in it.',
    count: messages,
    nothing: 'No message was published on those days.',
    journaled:
      'The file has the addresses of those who wrote, which the forum doesn’t show its readers: keep it to yourself. The journal notes who took it.',
  },
  letter: {
    title: 'Download the past issues',
    lead: 'An mbox file, which Thunderbird, Apple Mail, mutt and many others can open: each issue as it left.',
    count: count => counted('en', count, 'issue', 'issues'),
    nothing: 'No issue left on those days.',
    journaled: 'The journal notes who takes this file.',
  },
  extent: (count, oldest, newest) => `${count} (${oldest === newest ? oldest : `${oldest} – ${newest}`}).`,
  empty: 'There is nothing to download yet.',
  from: 'From',
  fromHint: 'Leave it empty to start at the beginning.',
  until: 'To',
  untilHint: 'This day included. Leave it empty to go up to today.',
  badDay: 'This is no day of the calendar.',
  badOrder: 'This day comes before the first one.',
  take: 'Download',
  tooManyTitle: 'Enough downloads for this hour',
  tooMany: minutes =>
    `You have taken this archive several times already. Come back in ${counted('en', minutes, 'minute', 'minutes')}: a single file can hold all of it.`,
};
