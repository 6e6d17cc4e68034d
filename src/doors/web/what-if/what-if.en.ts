import type { WhatIfWords } from './what-if.fr.js';

export const en: WhatIfWords = {
  title: list => `What if somebody wrote to ${list}?`,
  lead: 'The real rules answer, with all their reasons. Nothing is sent and nothing is kept.',
  unsaved: 'Judged by the settings you have not saved yet.',
  back: 'Back to these settings',
  author: 'Who writes',
  authorHint: 'An address, or the name of a subscriber.',
  several: 'Several subscribers have this name: which one?',
  identity: 'Their identity',
  identities: {
    proven: 'Proven by their domain',
    unproven: 'Nothing proves or denies it',
    contradicted: 'Denied by their domain',
  },
  size: 'Size of the message',
  attachment: 'Attachment',
  attachments: {
    none: 'None',
    pdf: 'A PDF',
    image: 'An image',
    video: 'A video',
    archive: 'A zip archive',
    program: 'An exe program',
  },
  ask: 'See what would happen',
  faults: {
    author: 'Write an address, or the name of a subscriber of the list.',
    nobody: 'No subscriber of this list has this name.',
    identity: 'Choose one of the answers offered.',
    bytes: 'Choose one of the sizes offered.',
    attachment: 'Choose one of the answers offered.',
    limited:
      'You have tried a lot: wait an hour. This page says something about people, so it does not say too much at once.',
  },
  outcomes: {
    accept: 'The message is sent out at once.',
    hold: 'The message waits for a moderator.',
    steer: 'The message waits: a better channel will be offered to its author.',
    reject: 'The message is refused.',
    discard: 'The message is ignored, without an answer.',
  },
  noReason: 'No rule has anything against it.',
  reasons: 'Why',
  toldAre: names => `Told of it: ${names}.`,
  authorReads: 'What its author would read of it',
};
