import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../test/builders/posting-context.js';
import { countsAsPlea } from './pleas.js';

const pleas = [
  'Désabonnez-moi',
  'Merci de me retirer de cette liste, je ne sais pas pourquoi j’y suis.',
  'Moi aussi, enlevez-moi svp !!!',
  'ARRÊTEZ DE RÉPONDRE À TOUS',
  'Bonjour, pourriez-vous arrêter de m’envoyer ces messages ?',
  'Stop ! Ne répondez plus à tous, par pitié.',
  'Je souhaite ne plus recevoir ces mails.',
  'Please unsubscribe me from this list, I never asked for it',
  'Can you all stop replying to all?',
  'Please take me off this list. Sent by mistake, surely.',
  'Don’t reply all!',
];

const others = [
  'Rendez-vous à neuf heures au départ du parcours.',
  'Je ne veux pas me désabonner, j’aime bien cette liste.',
  'Comment me désabonner ? demandait Jean : le lien est en bas de chaque message.',
  'Stop ou encore ? Le programme du ciné-club est en ligne.',
  'Retirez vos dossards samedi à partir de 8 h.',
  'Please remove the chairs after dinner.',
];

const answering = (text: string) =>
  aPost()
    .withSubject('Re: [golf] Sortie de dimanche')
    .withText(`${text}\r\n\r\nLe 3 mars 2026 à 10:00, Anne a écrit :\r\n> unsubscribe me\r\n`);

describe('a plea to be left alone', () => {
  it.each(pleas)('is « %s »', text => expect(countsAsPlea(answering(text).context)).toBe(true));

  it.each(others)('is not « %s »', text => expect(countsAsPlea(answering(text).context)).toBe(false));

  it('is a command in the subject too', () =>
    expect(countsAsPlea(aPost().withSubject('Désabonnement').context)).toBe(true));

  it('is no letter of many words that has one somewhere', () =>
    expect(
      countsAsPlea(answering(`${'Nous avons reçu hier une lettre. '.repeat(8)}unsubscribe me`).context),
    ).toBe(false));

  it('counts only from a subscriber whose domain does not deny it: nobody else pulls a brake', () => {
    const plea = answering('Désabonnez-moi');
    expect(countsAsPlea(plea.author({ subscription: null }).context)).toBe(false);
    expect(countsAsPlea(plea.author({ identity: 'contradicted' }).context)).toBe(false);
  });
});
