import { number } from '../../../foundation/i18n/format.js';
import type { fr } from './frame.fr.js';

export const en: typeof fr = {
  skip: 'Skip to the content',
  home: 'Home',
  navigation: 'Main navigation',
  previous: 'Previous page',
  next: 'Next page',
  pageOf: (page, last) => `Page ${number('en', page)} of ${number('en', last)}`,
  me: 'My lists',
  groups: 'Groups',
  forums: 'Forums',
  letters: 'Letters',
  moderation: 'Moderation',
  outbox: 'Outgoing mail',
  board: 'Board',
  ethics: 'Ethics',
  trace: 'Trace',
  signIn: 'Sign in',
  signOut: 'Sign out',
  demonstration: 'Demonstration: everybody here is fictional, and no mail leaves.',
  otherLanguage: 'Français',
  languageLabel: 'Lire cette page en français',
  motto: 'Vigie watches over the groups’ lists: each message to those it concerns.',
  older: 'Older',
  newest: 'Newest',
  pages: 'Pages',
};
