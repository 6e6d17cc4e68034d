import type { LetterJoiningWords } from './letter-joining.fr.js';

export const letterJoiningEn: LetterJoiningWords = {
  subject: letter => `Getting ${letter}: please confirm`,
  asked: letter =>
    `Somebody, probably you, asked for ${letter} at this address. A page will ask you to confirm it.`,
  silence: 'If it was not you, do nothing: nothing will come.',
  confirm: 'See and confirm',
  thereSubject: letter => `You already get ${letter}`,
  there: letter =>
    `Somebody, probably you, asked for ${letter} at this address. It comes here already: there is nothing to do. Each issue has a link to leave it.`,
  see: 'See the letter',
  footer: address => `You get this message because ${address} was written on the page of this letter.`,
};
