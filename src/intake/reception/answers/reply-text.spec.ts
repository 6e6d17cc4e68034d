import { describe, expect, it } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { replyText } from './reply-text.js';

describe('what somebody says in a reply', () => {
  it.each([
    ['a plain answer', 'Je viens.\n\nÀ dimanche,\nAnne', 'Je viens.\n\nÀ dimanche,\nAnne'],
    [
      'Gmail, in French',
      'Je viens.\n\nLe lun. 2 mars 2026 à 10:05, Basile Test (Mer) <contact@x.example> a\nécrit :\n\n> Qui vient ?\n> Moi.\n',
      'Je viens.',
    ],
    [
      'Gmail, in English',
      'I come.\n\nOn Mon, Mar 2, 2026 at 10:05 AM Basile Test <contact@x.example> wrote:\n\n> Who?\n',
      'I come.',
    ],
    [
      'Apple Mail, signed by a telephone',
      'Oui !\n\nEnvoyé de mon iPhone\n\n> Le 2 mars 2026 à 10:05, Basile <contact@x.example> a écrit :\n> \n> Qui ?\n',
      'Oui !',
    ],
    [
      'Outlook, in French',
      'Très bien.\r\n\r\nDe : Basile Test <contact@x.example>\r\nEnvoyé : lundi 2 mars 2026 10:05\r\nÀ : Anne\r\nObjet : Régate\r\n\r\nQui vient ?\r\n',
      'Très bien.',
    ],
    [
      'Outlook, in English, with its line',
      'Fine.\n\n________________________________\nFrom: Basile <contact@x.example>\nSent: Monday, March 2, 2026\nTo: Anne\nSubject: Regatta\n\nWho?\n',
      'Fine.',
    ],
    ['an original message, marked', 'Bien.\n\n-----Message d’origine-----\nDe : B\n\nQui ?', 'Bien.'],
    [
      'Thunderbird, answered below',
      'Le 02/03/2026 à 10:05, Basile Test a écrit :\n> Qui vient ?\n> Basile\n\nMoi, avec Élise.\n\n-- \nAnne Martin\n06 00 00 00 00\n',
      'Moi, avec Élise.',
    ],
    [
      'line by line',
      'Le 02/03/2026 à 10:05, Basile a écrit :\n> Qui vient ?\nMoi.\n> À quelle heure ?\nÀ neuf heures.\n> Merci\n> Basile\n',
      '> Qui vient ?\nMoi.\n> À quelle heure ?\nÀ neuf heures.',
    ],
    [
      'a few lines chosen',
      'Bonjour,\n\n> À quelle heure ?\n\nÀ neuf heures.',
      'Bonjour,\n\n> À quelle heure ?\n\nÀ neuf heures.',
    ],
    [
      'our own foot, quoted without marks',
      'Oui.\n\nLe 2 mars 2026 à 10:05, Basile <contact@x.example> a écrit :\n\nQui vient ?\n-- \nLire et répondre sur le site :\n',
      'Oui.',
    ],
    ['nothing but a quotation', '> Qui vient ?\n> Moi.\n', ''],
    ['a list with dashes', 'Il faut :\n- un bateau\n- du vent', 'Il faut :\n- un bateau\n- du vent'],
    ['what is set in', 'Voici :\n    a = 1\n    b = 2', 'Voici :\n    a = 1\n    b = 2'],
    ['a day that begins a line', 'Le 3 mars me va.\nEt vous ?', 'Le 3 mars me va.\nEt vous ?'],
  ])('%s', (_name, text, said) => expect(replyText(text)).toBe(said));

  it('is never more than what was written', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 400 }), text => {
        expect(replyText(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('is found in a moment in the worst of texts', () => {
    expect(replyText('Le 1 '.repeat(40_000))).toBeDefined();
    expect(replyText('>\n'.repeat(100_000))).toBe('');
  });
});
