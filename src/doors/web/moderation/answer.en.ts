import type { AnswerPageWords } from './answer.fr.js';

export const en: AnswerPageWords = {
  titles: {
    approve: 'Publish this message?',
    trust: 'Publish this message, and trust its author?',
    reject: 'Refuse this message?',
    discard: 'Discard this message without an answer?',
    undo: 'Take back the publication of this message?',
  },
  why: 'An answer by mail, written in your name, asks for it. Nothing proved that it came from you: nothing is decided before you confirm here.',
  noSubject: '(no subject)',
  noAuthor: 'unreadable author',
  noText: 'This message has no text.',
  whole: 'Read the whole message, or decide otherwise',
  reason: 'Reason',
  reasonHint: 'It is sent to the author as it stands.',
  troubles: {
    'reason-required': 'Write a reason: the author deserves an answer.',
    'reason-too-long': 'This reason is too long: 5,000 characters at most. Make it shorter.',
  },
  actions: {
    approve: 'Publish it',
    trust: 'Publish it and trust',
    reject: 'Refuse and tell the author',
    discard: 'Discard',
    undo: 'Take the publication back',
  },
  otherwise: 'If you asked for nothing, close this page: nothing changes.',
};
