import type { SettingsWords } from './settings.fr.js';

export const en: SettingsWords = {
  title: list => `Settings of ${list}`,
  sections: {
    label: 'Pages of settings',
    presentation: 'Presentation',
    posting: 'Who writes',
    sending: 'What is sent',
    joining: 'Joining',
    people: 'In charge',
    senders: 'Senders',
    reasons: 'Refusals',
    address: 'Address and end',
  },
  save: 'Save',
  preview: 'See the effect',
  whatIf: 'Try it with somebody…',
  done: {
    saved: 'Saved.',
    unchanged: 'Nothing had changed.',
    created: 'The list is open. You can write to it from now on.',
    reopened: 'The list is open again. Its subscribers have stayed.',
    closed: 'The list is closed. Its subscribers and its archive stay.',
    renamed: 'The list has its new name. The old address goes on working.',
    'alias-dropped': 'The old address is given up: mail to it will be refused.',
  },
  wrong: count =>
    count < 2
      ? 'One field needs correcting. Nothing is saved.'
      : `${count} fields need correcting. Nothing is saved.`,
  stale:
    'Somebody else changed these settings while you were editing. Nothing is lost: your answers are still here, and those you had not touched follow. Read them over, then save.',
  changedBy: (who, what, to) => `${who} changed “${what}”: ${to}`,
  changedProse: (who, what) => `${who} changed “${what}”.`,
  now: value => `Set meanwhile to: ${value}`,
  someone: 'An operator',
  hints: {
    description: 'One line that everybody reads: what the list is for, and for whom.',
    language: 'Of the mail the list sends to those who chose no other.',
    roster: 'Names and addresses of the subscribers.',
    archive: 'The messages sent out, on the site.',
    identity:
      'A signature or a policy of the domain proves who writes. An address that its own domain denies always waits.',
    maxBytes: 'A larger message waits for a moderator: it leaves in as many copies as there are subscribers.',
    maxAttachmentBytes: 'A larger attachment makes its message wait.',
    linkAboveBytes:
      'A heavier attachment does not leave with every copy: a link stands in its place for 90 days, for your subscribers and whoever may read the archive. A signed or encrypted message stays whole.',
    refusedKinds: 'A message that carries one waits for a moderator.',
    otherKinds: 'Kinds (model/*) or endings (.iso), with commas between.',
    maxNamedRecipients: 'A message that names more people beside the list waits.',
    heldUntil:
      'Everything waits for a moderator, whatever the other settings say. For a quarrel that runs hot.',
    brakePosts:
      'Messages distributed within ten minutes: beyond, subscribers are probably replying to all, and what follows waits. So it does when three subscribers ask everybody to be taken off. 0: never.',
    brakeHours: 'You are told, and may release the brake earlier on the page of the list.',
    unanswered:
      'By then the moderators were told several times, and the animators too. An author who knows that it waits learns what becomes of it.',
    tag: 'Put in brackets before the subject. Empty: none.',
    footer: 'Put under every message. The link to unsubscribe is always there.',
    joining:
      'Somebody from outside always confirms by mail. In a private group only its members subscribe freely.',
    welcomeText: 'Put into the mail that a new subscriber gets. Empty: nothing.',
    goodbyeText: 'Put into the mail that somebody who leaves gets. Empty: nothing.',
    replyTo: 'When a subscriber answers a message that came by the list.',
  },
  otherKinds: 'Others',
  families: {
    video: 'Videos',
    audio: 'Sounds',
    images: 'Images',
    archives: 'Archives (zip, rar, 7z)',
    programs: 'Programs (exe, bat, js…)',
  },
  brake: {
    none: 'No brake',
    '+24': 'For 24 hours',
    '+72': 'For 3 days',
    '+168': 'For a week',
  },
};
