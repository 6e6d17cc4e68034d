import { counted } from '../../foundation/i18n/format.js';
import type { ExceptionalWords } from './exceptional.fr.js';

export const exceptionalEn: ExceptionalWords = {
  from: 'The board',
  footer: {
    signatures: (proposer, signer) =>
      `An exceptional message of the board, proposed by ${proposer} and signed by ${signer}.`,
    unnamed: 'An exceptional message of the board, proposed by one of its members and signed by another.',
    reason: reason => `Why it goes to everybody: ${reason}`,
    rule: 'It goes to the whole directory, and there is never more than one in twelve months. The public register shows all of them.',
    register: 'The register of exceptional messages',
  },
  proposed: {
    subject: subject => `Your signature is awaited: ${subject}`,
    says: name =>
      `${name} proposes an exceptional message to the board. It goes to the whole directory as soon as another member of the board has signed it.`,
    weigh:
      'There can only be one in twelve months. Read the text and the reason, which the public register keeps for ever, then sign it or let it wait.',
    see: 'Read and decide',
    footer: 'You get this message because you are a member of the board.',
  },
  sent: {
    subject: subject => `The exceptional message is leaving: ${subject}`,
    says: (signer, copies) =>
      `${signer} has signed. The message is on its way to ${counted('en', copies, 'person', 'people')}.`,
    see: 'Follow it',
  },
  held: {
    subject: subject => `The exceptional message is on hold: ${subject}`,
    says: 'The sending had stopped before its end. The rest of its copies waits for the answer of the board.',
    why: 'The service was down for more than ten minutes, or its database was restored from a backup. In the latter case, people whom it takes for waiting may have the message already: going on would send it to them twice.',
    next: 'Nothing more leaves without you.',
  },
};
