import type { SentSoFar } from '../../postoffice/ledger/ledger-hearing.service.js';
import { counted, number } from '../../foundation/i18n/format.js';

function keptInPart(received: number, missed: number): string {
  const had = `${counted('fr', received, 'personne', 'personnes')} ${received < 2 ? 'a' : 'ont'} déjà reçu votre message`;
  const not =
    missed === 0
      ? 'cette fois, il n’allait à personne d’autre'
      : `${missed < 2 ? 'une autre ne l’a' : `${number('fr', missed)} autres ne l’ont`} pas reçu`;
  return `${had} ; ${not}. C’est une annonce, et nous l’avons gardée pour vous, entière, en brouillon.`;
}

export const fr = {
  from: 'Vigie',
  subject: (subject: string) => `Votre annonce n’est pas perdue : ${subject}`,
  kept: ({ received, missed }: SentSoFar, people: number) => {
    if (received > 0) return keptInPart(received, missed);
    return people > 1
      ? `Votre message n’a été envoyé à personne pour l’instant. Il aurait interrompu ${number('fr', people)} personnes : c’est une annonce, et nous l’avons gardée pour vous, entière, en brouillon.`
      : 'Votre message n’a pas été transmis. C’est une annonce, et nous l’avons gardée pour vous, entière, en brouillon.';
  },
  welcome:
    'Il existe des endroits où elle sera lue par ceux qu’elle intéresse. Sur la page de votre brouillon, vous les trouverez classés, avec la raison de chacun et la date à laquelle elle paraîtrait ; un clic suffit pour l’y déposer.',
  earlier:
    'Ce qui était déjà parti reste distribué. Rien d’autre ne partira sans vous, et vous pouvez aussi demander à l’équipe d’éthique de regarder votre cas.',
  alike:
    'Vos prochains messages de ce genre seront gardés aussi, sans autre courrier aujourd’hui ; ils sont tous sur votre page.',
  open: 'Voir où la publier',
  footer: 'Vous recevez ce courrier parce que vous venez d’envoyer ce message.',
  welcomeHere:
    'Voici où elle sera lue par ceux qu’elle intéresse. Chaque lien ouvre la page de votre annonce sur ce lieu ; rien ne part avant que vous l’ayez confirmé.',
  carry: 'La porter là',
  openDraft: 'Voir votre annonce',
  appearedSubject: (subject: string) => `Votre annonce a paru : ${subject}`,
  appeared: (letter: string, month: string) => `Votre annonce a paru dans ${letter}, numéro de ${month}.`,
  announcedFooter: 'Vous recevez ce courrier parce que cette annonce est la vôtre.',
};

export type SteeredWords = typeof fr;
