import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { hold, pass } from '../rule.js';
import { looksLikeCommand } from './looks-like-command.rule.js';

const held = hold('looks-like-command', { leave: 'golf-leave@x-groupes.example' });

const commands = [
  'unsubscribe',
  'UNSUBSCRIBE golf',
  'Please unsubscribe me from this list',
  'Désinscription',
  'désabonnement de la liste golf',
  '[golf] Désabonnement',
  'Je souhaite me désabonner, merci',
  'Merci de me désinscrire de cette liste.',
  'Désabonnez-moi s’il vous plaît',
  'Remove me',
  'Retirez-moi de la liste',
  'subscribe',
];

const sentences = [
  'Sortie de dimanche',
  'Inscription',
  'Abonnement au théâtre',
  'Comment éviter les désabonnements ?',
  'Comment faire une désinscription d’un club ?',
  'Je ne veux pas me désabonner',
  'Re: Désabonnement',
  'Unsubscribe is broken',
  'Remove the table',
  'Retirez la liste de diffusion',
  'Stop',
  'Help',
  '',
  'Merci de la liste',
];

const about = (subject: string) => aPost().withSubject(subject).context;
const saying = (text: string) => aPost().withText(text).context;

describe('looks like a command', () => {
  for (const words of commands) {
    it(`holds the subject « ${words} »`, () => expect(looksLikeCommand(about(words))).toEqual(held));
    if (!words.startsWith('['))
      it(`holds the text « ${words} »`, () => expect(looksLikeCommand(saying(words))).toEqual(held));
  }

  for (const words of sentences) {
    it(`passes the subject « ${words} »`, () => expect(looksLikeCommand(about(words))).toEqual(pass));
    if (!words.startsWith('Re:'))
      it(`passes the text « ${words} »`, () => expect(looksLikeCommand(saying(words))).toEqual(pass));
  }

  it('finds a command between greeting and name', () =>
    expect(looksLikeCommand(saying('Bonjour,\r\n\r\nMerci de me désabonner.\r\n\r\nJean Martin'))).toEqual(
      held,
    ));

  it('finds it above what it answers', () => {
    const quoted =
      '\n\nLe 3 mars 2026 à 10:00, Anne a écrit :\n> Rendez-vous au départ du parcours\n> à neuf heures.';
    expect(looksLikeCommand(saying(`unsubscribe${quoted}`))).toEqual(held);
    expect(looksLikeCommand(saying(`Je viens.${quoted}\n> unsubscribe`))).toEqual(pass);
  });

  it('passes a command quoted in a longer text, or in a signature', () => {
    const long =
      'Plusieurs personnes ont répondu à la liste entière avec ce seul mot, que chacun a reçu hier soir :';
    expect(looksLikeCommand(saying(`${long}\nunsubscribe`))).toEqual(pass);
    expect(looksLikeCommand(saying('Je viens dimanche.\n-- \nunsubscribe'))).toEqual(pass);
  });

  it('passes what could not be read', () =>
    expect(looksLikeCommand(aPost().unreadable('timeout').context)).toEqual(pass));
});
