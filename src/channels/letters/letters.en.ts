import { counted } from '../../foundation/i18n/format.js';
import type { LetterWords } from './letters.fr.js';

export const en: LetterWords = {
  acceptedSubject: title => `Accepted: ${title}`,
  accepted: (title, letter, month) => `Your article “${title}” will appear in ${letter}, issue of ${month}.`,
  wasEdited: 'The editors changed its text; its page shows theirs and yours side by side.',
  acceptedNext: 'It leaves with that issue. Until then you can still withdraw it.',
  refusedSubject: title => `Refused: ${title}`,
  refused: (title, letter) => `The editors of ${letter} did not take your article “${title}”. This is why:`,
  refusedNext: 'Your text is kept: from its page you can take it up, change it and propose it again.',
  changesSubject: title => `Please change: ${title}`,
  changes: (title, letter, month) =>
    `The editors of ${letter} ask you to change your article “${title}”, proposed for the issue of ${month}:`,
  changesNext: 'Its place in that issue is kept. Open it, change what they ask for, and propose it again.',
  postponedSubject: title => `Put off by an issue: ${title}`,
  postponed: (title, letter, month) =>
    `Your article “${title}” is put off to the issue of ${month} of ${letter}, where it waits for the editors.`,
  reopenedSubject: title => `Looked at again: ${title}`,
  reopened: (title, letter, month) =>
    `The editors of ${letter} come back on their decision: your article “${title}” is looked at again for the issue of ${month}.`,
  editedSubject: title => `Changed: ${title}`,
  edited: (title, letter, month) =>
    `The editors changed your article “${title}”, accepted for the issue of ${month} of ${letter}.`,
  theirWords: 'Their words:',
  openArticle: 'Open my article',
  authorFooter: letter =>
    `You receive this message because you proposed this article to ${letter}. Answer it to write to its editors.`,

  proposedSubject: letter => `${letter}: proposals wait for you`,
  proposed: letter =>
    `Somebody has just proposed an article to ${letter}. We write to you once a day at most, however many there are.`,
  closedSubject: (letter, month) => `${letter}: the issue of ${month} is yours to put together`,
  closed: (waiting, accepted) =>
    `Proposals are closed. ${
      waiting === 0
        ? 'None waits for your decision'
        : waiting === 1
          ? 'One proposal still waits for your decision'
          : `${counted('en', waiting, 'proposal', 'proposals')} still wait for your decision`
    }; ${
      accepted === 0
        ? 'no article is accepted.'
        : `${counted('en', accepted, 'article is accepted', 'articles are accepted')}.`
    }`,
  closedNext: planned =>
    `This issue leaves on ${planned}, once it is approved. Without approval nothing leaves.`,
  openDesk: 'Open the editors’ desk',
  editorFooter: letter => `You receive this message because you are an editor of ${letter}.`,

  draftSubject: title => `To be completed: ${title}`,
  draft: letter =>
    `We have received your message for ${letter}. It is kept as a draft: nothing is proposed yet.`,
  draftReady: 'Its text is within the limits. Open it to choose its section, check the rest and propose it.',
  draftTooLong: 'Before it can be proposed, please correct:',
  draftCut: 'It was very long: only its beginning is kept in the draft.',
  draftFiles: 'A letter carries no files: attachments were not kept. A link serves as well.',
  completeDraft: 'Complete and propose',
  draftFooter: address =>
    `You receive this message because you wrote to ${address}, the address for proposals. If it was not you, do nothing: a draft never leaves.`,
  notTakenSubject: letter => `${letter}: your message was not taken`,
  silenced:
    'A measure in force keeps you from announcing anything. The mail that told you says until when, and how to appeal. Your message is kept nowhere.',
  notAllowed: letter =>
    `${letter} takes no articles from you: its members or its editors write it. Your message is kept nowhere. Its page says who may propose; answer this mail to write to its editors.`,
  tooManyDrafts:
    'Ten of your mails became drafts within twenty-four hours: that is all we take in a day. This one is kept nowhere, nor are those that would follow it until tomorrow. On the letter’s page you can go on proposing.',
  seeLetter: 'See the letter',
  noTitle: 'no title',

  calendar: 'Calendar',
  categories: {
    events: 'Events',
    groups: 'Groups',
    school: 'The School',
    associations: 'Associations',
    careers: 'Careers',
    miscellaneous: 'Miscellaneous',
  },
  issue: (letter, month) => `${letter} · ${month}`,
  summary: 'In this issue',
  contact: 'Contact',
  contactIs: text => `Contact: ${text}`,
  more: 'Read more',
  readOnline: 'Read this issue on the web',
  comment: 'Comment',
  commentAt: 'Comment:',
  commentOn: title => `Comment on “${title}”`,
  byReaders: letter => `${letter} is written by its readers.`,
  propose: 'Propose an article',
  whyAll: letter => `You receive ${letter} because you are in the directory. You can leave it at any moment:`,
  whyGroup: letter =>
    `You receive ${letter} because you are a member of the group or a subscriber. You can leave it at any moment:`,
  whySubscribed: letter =>
    `You receive ${letter} because you subscribed to it. You can leave it at any moment:`,
  leave: 'Receive this letter no more',

  faults: {
    'title-missing': 'A title is missing.',
    'text-missing': 'A text is missing.',
    'date-missing': 'The date of the event is missing.',
    'date-strange': 'There is no such date.',
    'link-strange': 'A link begins with https:// or http://.',
    'title-too-long': (signs, most) =>
      `The title has ${counted('en', signs, 'sign', 'signs')}; at most ${most} are allowed.`,
    'contact-too-long': (signs, most) =>
      `The contact has ${counted('en', signs, 'sign', 'signs')}; at most ${most} are allowed.`,
    'line-too-long': (signs, most) =>
      `A line of the calendar has at most ${most} signs; this one has ${signs}.`,
    'too-many-lines': (lines, most) =>
      lines > most
        ? `The text takes ${counted('en', lines, 'line', 'lines')}; at most ${most} are allowed. Take ${lines - most} away.`
        : 'The text is too long.',
  },
};
