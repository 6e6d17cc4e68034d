import { structuredLine } from '../../../foundation/mail/header-writer.js';
import type { Step } from '../step.js';

/** RFC 5322 §3.6 wants a date and RFC 5321 §4.4 our trace; a post without Message-ID got one from reception. */
export const completeHeader: Step = post => {
  const { messageId, receivedAt, authservId, postId } = post.facts;
  const at = receivedAt.toUTCString().replace('GMT', '+0000');
  if (post.value('date') === undefined) post.append('date', structuredLine('Date', at));
  if (post.value('message-id') !== `<${messageId}>`) {
    post.replace('message-id', structuredLine('Message-ID', `<${messageId}>`));
  }
  if (post.value('mime-version') === undefined)
    post.append('mime-version', structuredLine('MIME-Version', '1.0'));
  post.prepend('received', structuredLine('Received', `by ${authservId} with ESMTP id ${postId}; ${at}`));
};
