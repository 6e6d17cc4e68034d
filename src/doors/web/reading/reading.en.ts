import type { fr } from './reading.fr.js';

export const en: typeof fr = {
  html: 'See it formatted',
  locked:
    'Without images, scripts or anything from elsewhere: its author will not know that you opened it. Its links lead nowhere.',
  framed: 'Without images, scripts or anything from elsewhere: its author will not know that you opened it.',
  withImages: 'Its images are shown: the sites they come from can know that you read it.',
  showImages: 'Show its images',
  hideImages: 'Hide its images',
  htmlTitle: 'The message as its author formatted it',
  htmlAlone: 'Open it on a page of its own',
  quoted: lines => `Quotation (${lines})`,
  line: 'line',
  lines: 'lines',
  attachments: 'Attachments',
  downloadHint: 'A file is saved, and never opens here. Open only what you expect.',
};
