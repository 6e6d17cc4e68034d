import { counted } from '../../../foundation/i18n/format.js';
import type { fr } from './download.fr.js';

export const en: typeof fr = {
  title: 'Download the archive',
  lead: 'An mbox file, which Thunderbird, Apple Mail, mutt and many others can open: each message as it came, with its attachments.',
  extent: (count, oldest, newest) => `${count} (${oldest === newest ? oldest : `${oldest} – ${newest}`}).`,
  empty: 'There is nothing to download yet.',
  from: 'From',
  fromHint: 'Leave it empty to start at the beginning.',
  until: 'To',
  untilHint: 'This day included. Leave it empty to go up to today.',
  badDay: 'This is no day of the calendar.',
  badOrder: 'This day comes before the first one.',
  nothing: 'No message came on those days.',
  take: 'Download',
  journaled:
    'The file has the addresses of those who wrote: keep it to yourself. The list’s journal notes who took it.',
  tooManyTitle: 'Enough downloads for this hour',
  tooMany: minutes =>
    `You have taken this archive several times already. Come back in ${counted('en', minutes, 'minute', 'minutes')}: a single file can hold all of it.`,
};
