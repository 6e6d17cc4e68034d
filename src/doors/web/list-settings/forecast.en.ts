import type { fr, ToldPeople } from './forecast.fr.js';

export const en: typeof fr = {
  title: 'What this means',
  who: {
    stranger: 'A stranger who writes here',
    known: 'Somebody of the directory, not subscribed',
    newcomer: 'A new subscriber',
    subscriber: 'A subscriber of long standing',
    animator: 'An animator',
  },
  accepted: 'sent out at once',
  held: told => `held, ${toldEn(told)}`,
  refused: 'refused, and the author learns why',
  dropped: 'ignored',
  sentence: (who, outcome) => `${who}: ${outcome}.`,
  judged: 'Worked out by the very rules that will judge real messages.',
};

function toldEn({ count, includesReader }: ToldPeople): string {
  if (count === 0) return 'and the operators of the site are told';
  if (!includesReader) return count === 1 ? '1 person is told' : `${count} people are told`;
  if (count === 1) return 'you are told';
  return count === 2 ? 'you and 1 other are told' : `you and ${count - 1} others are told`;
}
