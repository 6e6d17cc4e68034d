import type { fr } from './steered-words.fr.js';

export const en: typeof fr = {
  reason: why =>
    `These are the words of an announcement. ${why} Nobody was added, and nothing you wrote is lost: say here, in a sentence, how these people agreed, and they will be added. For the announcement itself, the page “Announce something” shows where it is welcome.`,
  welcome: why =>
    `These are the words of an announcement. ${why} No setting was changed, and nothing you wrote is lost: welcome newcomers in other words, or leave this field empty. For the announcement itself, the page “Announce something” shows where it is welcome.`,
  held: until =>
    `${until === null ? 'This text is not sent any more' : `This text will not be sent before ${until}`}: the ethics team asked that this announcement go no further without them. Newcomers are welcomed without it; write another one, and it is sent at once.`,
};
