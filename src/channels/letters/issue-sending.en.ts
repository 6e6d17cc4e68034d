import type { IssueSendingWords } from './issue-sending.fr.js';

export const issueSendingEn: IssueSendingWords = {
  lateSubject: (letter, month) => `${letter}: the issue of ${month} has not left`,
  late: planned => `This issue is approved and was to leave on ${planned}. It did not leave in time.`,
  lateWhy:
    'The service was down at that moment, or its database was restored from a backup. In the latter case the issue may have been sent already: make sure first, in your own mailbox or with a reader.',
  lateNext:
    'Nothing leaves without you. If it has to be sent, a button on the page of the sending is enough.',
  heldSubject: (letter, month) => `${letter}: the sending of the issue of ${month} is on hold`,
  held: 'The sending of this issue had stopped before its end. The rest of its copies waits for your answer.',
  heldWhy:
    'The service was down for more than ten minutes, or its database was restored from a backup. In the latter case, readers whom it takes for waiting may have the issue already: going on would send it to them twice. Make sure with one of them.',
  heldNext: 'Nothing more leaves without you. To go on, a button on the page of the sending is enough.',
  decide: 'See the sending and decide',
  footer: letter => `You get this message because you are an editor of ${letter}.`,
};
