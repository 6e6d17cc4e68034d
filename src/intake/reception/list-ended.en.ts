import type { ListEndedWords } from './list-ended.fr.js';

export const listEndedEn: ListEndedWords = {
  subject: list => `The list ${list} is gone`,
  ended: address =>
    `The list ${address} was deleted by those who ran it. You will get nothing more from it, and there is nothing to do.`,
  archive: 'Its archive stays open to those who could read it.',
  noArchive: 'Its archive can no longer be read.',
  read: 'Read the archive',
  footer: address => `You get this message because you were subscribed to the list ${address}.`,
};
