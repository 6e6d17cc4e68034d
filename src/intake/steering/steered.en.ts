import { counted, number } from '../../foundation/i18n/format.js';
import type { SteeredWords } from './steered.fr.js';

function keptInPart(received: number, missed: number): string {
  const had = `${counted('en', received, 'person has', 'people have')} received your message already`;
  const not =
    missed === 0
      ? 'this time it would have gone to nobody else'
      : `${missed === 1 ? 'one other person has' : `${number('en', missed)} others have`} not`;
  return `${had}; ${not}. It is an announcement, and we kept it for you, whole, as a draft.`;
}

export const en: SteeredWords = {
  from: 'Vigie',
  subject: subject => `Your announcement is not lost: ${subject}`,
  kept: ({ received, missed }, people) => {
    if (received > 0) return keptInPart(received, missed);
    return people > 1
      ? `Your message has been sent to nobody so far. It would have interrupted ${number('en', people)} people: it is an announcement, and we kept it for you, whole, as a draft.`
      : 'Your message was not passed on. It is an announcement, and we kept it for you, whole, as a draft.';
  },
  welcome:
    'There are places where those who care will read it. The page of your draft ranks them, each with its reason and the day it would appear; one click puts it there.',
  earlier:
    'What had already left stays delivered. Nothing more goes without you, and you can also ask the ethics team to look at it.',
  alike:
    'Your next messages of this kind are kept too, without another mail today; all of them are on your page.',
  open: 'See where to publish it',
  footer: 'You receive this mail because you have just sent this message.',
  welcomeHere:
    'Here is where those who care will read it. Each link opens the page of your announcement on that place; nothing goes before you confirm it.',
  carry: 'Carry it there',
  openDraft: 'See your announcement',
  appearedSubject: subject => `Your announcement is out: ${subject}`,
  appeared: (letter, month) => `Your announcement is out in ${letter}, issue of ${month}.`,
  announcedFooter: 'You receive this mail because this announcement is yours.',
};
