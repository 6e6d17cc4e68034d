import type { fr } from './error.fr.js';

export const en: typeof fr = {
  home: 'Back to the home page',
  back: 'Back to the page',
  written: 'What you had written',
  writtenHint: 'Nothing is lost: copy it from here, go back to the page and paste it.',
  writtenField: at => `Text ${at}`,
  400: {
    title: 'We could not read that',
    text: 'The site did not understand this request. Go back to the previous page and try again.',
  },
  403: {
    title: 'This page is not open to you',
    text: 'You do not have the rights it needs. If you think you do, check whom you are signed in as, or write to the group’s animators.',
  },
  404: {
    title: 'Nothing at this address',
    text: 'The page may have moved, or the address was cut on its way. Nothing has been lost.',
  },
  409: {
    title: 'The form has expired',
    text: 'It was filled in too long ago, or in another tab since you signed in again. Nothing was changed: go back to the page and send it again.',
  },
  413: {
    title: 'Too much at once',
    text: 'What you sent is more than the site takes: ten megabytes for a file, two for a text. Nothing was changed: go back to the page before and send less at a time.',
  },
  500: {
    title: 'Something broke on our side',
    text: 'Your request did not go through; no mail was lost. Try again in a few minutes.',
  },
};
