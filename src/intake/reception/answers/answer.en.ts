import type { AnswerWords } from './answer.fr.js';

export const en: AnswerWords = {
  decided: {
    approve:
      'Done: this message is published. It leaves in half a minute; until then the page takes the decision back, and so does the answer “undo”.',
    trust:
      'Done: this message is published and leaves in half a minute. The next messages of its author will pass without waiting.',
    reject: 'Done: this message is refused, with this reason:',
    discard: 'Done: this message is discarded, without a word to its author.',
    undo: 'Done: the publication is taken back, and the message waits again. Answer this very mail to decide on it.',
  },
  already: (who, what) => `Your answer changed nothing: ${who} ${what}.`,
  nothingToUndo: 'There is nothing to undo: this message still waits.',
  changed:
    'Your answer decided nothing: since our notice this message has changed, or waits again. Read it again on its page before you decide.',
  whats: {
    approve: 'published it already',
    trust: 'published it already, and trusts its author',
    reject: 'refused it already',
    discard: 'discarded it already',
    ban: 'discarded it already, and takes nothing more from its author',
    spam: 'reported it already as unwanted',
    return: 'gave it back to its author to be changed',
    resubmit: 'handed it in again',
    withdraw: 'took it back',
    'hand-over': 'handed it to another list',
    expire: 'closed it, as nobody answered',
    undo: 'put it back in the queue',
    release: 'published it: it has left',
  },
  states: {
    waiting: 'waiting',
    approved: 'published',
    released: 'published and gone',
    rejected: 'refused',
    discarded: 'discarded',
    returned: 'given back to its author',
    withdrawn: 'taken back by its author',
    'handed-over': 'handed to another list',
  },
  now: state => `It is now: ${state}.`,
  author: 'its author',
  operator: 'an operator',
  vigie: 'Vigie',
  reasonRequired:
    'Nothing is decided: to refuse takes a reason, which its author will read as you write it. Answer “NO” and the reason, for example: “NO, this was announced last week already.”',
  notAllowed:
    'Nothing is decided: you do not decide, or no more, on messages of this list, or a measure suspends your access.',
  useless:
    'Nothing is decided: on this list, to trust an author changes nothing. Answer “OK” to send this message out.',
  unclear: 'Nothing is decided: we found no decision at the beginning of your answer.',
  unclearLine: line => `We read there: “${line}”`,
  words: [
    'Write one of these words, alone on the first line:',
    'OK: the message is published (yes, approve, publish)\nNO, and the reason: it is refused, and its author reads your reason\nDISCARD: it is gone, without a word to its author\nTRUST: it is published, and so are the next messages of its author\nUNDO: a publication is taken back, as long as the message has not left',
  ],
  confirmSubject: subject => `Confirm your decision: ${subject}`,
  confirm: {
    approve: 'An answer to our notice, written in your name, asks to publish this message.',
    trust:
      'An answer to our notice, written in your name, asks to publish this message and trust its author.',
    reject: 'An answer to our notice, written in your name, asks to refuse this message.',
    discard: 'An answer to our notice, written in your name, asks to discard this message.',
    undo: 'An answer to our notice, written in your name, asks to take back the publication of this message.',
  },
  confirmWhy:
    'Nothing proves that it is yours: nothing is decided until you confirm on the page, within three days. If you wrote nothing, do nothing.',
  confirmAction: 'See and confirm',
  page: 'The page of the message',
  notTheirAddress:
    'Nothing is decided: the address you wrote to answers only to the moderator whose notice it came with. Answer your own notice, or decide on the page.',
  closedSubject: 'Your message was not read',
  closed:
    'The address you wrote to obeys only the moderator to whom it was given. Your message decided nothing, and nobody has read it.',
  closedFooter: 'You receive this message because your address wrote to one of our addresses for moderators.',
  subjectLine: subject => `Subject: ${subject}`,
  footer: list =>
    `You receive this message because your address answered a moderation notice of the list ${list}.`,
  confirmFooter: list =>
    `You receive this message because somebody answered a moderation notice of the list ${list} in your name.`,
};
