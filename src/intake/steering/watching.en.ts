import { counted, number } from '../../foundation/i18n/format.js';
import type { fr } from './watching.fr.js';

export const en: typeof fr = {
  ethicsFooter: 'You receive this message because you are of the ethics team.',
  growth: {
    subject: 'A public that doubles month by month',
    text: (months, address) => [
      `The public of ${address === '' ? 'a text' : address} has been doubling for months: ${months.map(people => number('en', people)).join(' → ')} people a month.`,
      'Nothing is held. It is yours to see whether this announcement is welcome, and to watch, allow or hold it.',
    ],
    see: 'Have a look',
  },
  canary: {
    subject: 'An address that nobody was given has just been used',
    text: (author, name) => [
      `${author === '' ? 'An unknown sender' : author} has just written to the address of “${name}”, a fictional entry of the directory. Nobody was ever given that address: it was guessed, or taken somewhere.`,
      'The message was handed to nobody at that address. The next ones are counted on the same page.',
    ],
    see: 'See what happened',
  },
  draft: {
    from: 'Vigie',
    subject: subject => `The ethics team answers: ${subject}`,
    answered: 'The ethics team read your announcement and answers:',
    allowed: until =>
      `The ethics team read your announcement and allows it until ${until}: send it again, and it will pass. They add:`,
    dropped: 'The ethics team read your announcement and will not pass it on. Their reason:',
    kept: 'Your text is still there, with the places where it may appear.',
    see: 'Open my announcement',
    footer: 'You receive this message because you asked the ethics team to look at this announcement.',
  },
  people: count => counted('en', count, 'person', 'people'),
};
