import { number } from '../../../foundation/i18n/format.js';
import type { WritingWords } from './writing.fr.js';

export const en: WritingWords = {
  title: { ads: 'New ad', discussion: 'New discussion', questions: 'New question' },
  lead: {
    ads: 'An ad runs for thirty days; you can renew it once, and close it as soon as it is taken. It appears under your name.',
    discussion: 'An idea, a subject: everybody may answer. Your message appears under your name.',
    questions: 'A precise question finds its answer sooner. It appears under your name.',
  },
  held: 'A moderator will read your message first.',
  adSide: 'You',
  sides: { offer: 'Offer', seek: 'Seek' },
  adCategory: 'Category',
  choose: 'Choose',
  category: 'Category',
  noCategory: 'No category',
  subject: { ads: 'Title', discussion: 'Subject', questions: 'Your question, in a line' },
  adPrice: 'Price',
  adPriceHint: 'Optional. For example: €120, negotiable, free.',
  adPlace: 'Place',
  adPlaceHint: 'Optional. For example: Paris 13e, Massy, Lyon.',
  text: 'Text',
  textHint: 'Plain text: web addresses become links. Mail addresses are shown to signed-in people only.',
  files: 'Attach images or files',
  filesHint: (count, size) => `Optional. At most ${number('en', count)}, of at most ${size} each.`,
  fileFaults: {
    'too-many-files': 'At most five files: none of the new ones is kept.',
    'file-too-large': 'One of these files is too large: none of the new ones is kept.',
  },
  publish: 'Publish',
  preview: 'Preview',
  keepDraft: 'Keep as a draft',
  throwDraft: 'Throw this draft away',
  draftFrom: moment => `Draft kept on ${moment}.`,
  previewTitle: 'Preview',
  previewHint: 'Nothing is published yet. Your draft is kept.',
  cancel: 'Cancel',
  faults: {
    'side-missing': 'Say whether you offer or seek.',
    'category-missing': 'Choose a category.',
    'subject-missing': 'Write a title.',
    'subject-too-long': 'This title is too long: 120 characters at most.',
    'price-too-long': 'This is too long: 60 characters at most.',
    'place-too-long': 'This is too long: 60 characters at most.',
    'text-missing': 'Write a text.',
    'text-too-long': 'This text is too long: 20,000 characters at most.',
  },
  refusals: {
    'not-yours-to-write': 'You may not write in this forum. Your text is kept as a draft.',
    suspended: 'A measure in force keeps you from writing. Your text is kept as a draft.',
    'too-much':
      'You have written a lot in the last hours: wait a little before you publish more. Your text is kept as a draft.',
    'category-unknown': 'This category is no more: choose another one.',
    banned:
      'This forum does not take a text like this one: it has words, or an address, that its moderators refuse. Your text is kept as a draft.',
    closed: 'This thread has just been closed: it takes no more answers. Your text is kept as a draft.',
  },
  answerTitle: 'Answer',
  answerText: 'Your answer',
  wrote: name => `${name} wrote:`,
  editTitle: 'Edit your message',
  editHint: minutes =>
    minutes <= 1
      ? 'You have one minute left to edit it; readers will see that you did.'
      : `You have ${number('en', minutes)} minutes left to edit it; readers will see that you did.`,
  editRefusals: {
    banned:
      'This forum does not take such a text: it has words, or an address, that its moderators refuse. The message stays as it was.',
    held: 'A moderator has to read such a text first: it can’t replace a message that is out. Write it in an answer, which will wait to be read.',
  },
  save: 'Save',
  tooLate:
    'This message can’t be edited any more: its quarter of an hour is over, or a moderator read it as it is before it came out. You can answer it, or withdraw it.',
  lostTitle: 'What you had written',
  lostHint: 'Here it is, so that you can take it up again.',
  withdrawTitle: 'Withdraw your message?',
  withdrawHint:
    'Its text is erased, and this can’t be undone. If it was answered, the thread stays, and says that you withdrew it.',
  withdraw: 'Yes, withdraw it',
  back: 'Back to the thread',
};
