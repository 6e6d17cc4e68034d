import type { IssueSendingWords } from './issue-sending.fr.js';

export const issueSendingEn: IssueSendingWords = {
  lateSubject: (letter, month) => `${letter}: the issue of ${month} has not left`,
  late: planned => `This issue is approved and was to leave on ${planned}. It did not leave in time.`,
  lateWhy:
    'The service was down at that moment, or its database was restored from a backup. In the latter case the issue may have been sent already: make sure first, in your own mailbox or with a reader.',
  lateNext:
    'Nothing leaves without you. If it has to be sent, a button on the page of the sending is enough.',
  decide: 'See the sending and decide',
  footer: letter => `You get this message because you are an editor of ${letter}.`,
};
