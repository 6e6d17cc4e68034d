import { counted, number } from '../../../foundation/i18n/format.js';
import type { fr } from './harvesting.fr.js';

export const en: typeof fr = {
  title: 'Enough of the directory for this hour',
  text: people =>
    `You have looked up more than ${number('en', people)} people within an hour. So that nobody copies the directory page by page, the next ones wait a little.`,
  wait: minutes =>
    `Come back in ${counted('en', minutes, 'minute', 'minutes')}. Everything else on the site is open to you.`,
  help: 'If real work for a group needs more, write to the operators of the site: they have been told.',
  home: 'Back to the home page',
  notice: {
    subject: name => `Directory: ${name} reached the limit of what may be looked up`,
    text: (name, address, people) => [
      `${name} (${address}) looked up more than ${number('en', people)} people of the directory within an hour, on the pages of the site or through the API. Further ones are refused until the hour has passed.`,
      'An animator who tidies up a very large group can come to that. So can a stolen session or token: if this is no work you know of, ask them, and suspend their access until they answer.',
    ],
    footer:
      'You receive this message because you are an operator of the site. It is sent at most once a day for each person.',
  },
};
