import type { fr } from './demonstration.fr.js';

export const en: typeof fr = {
  title: 'Try the demonstration',
  lead: 'A fictional community of 17,000 people, 300 groups and 1,500 lists lives here. Take the place of one of them.',
  closed: 'On this server, nobody can take the place of a fictional person.',
  signInAs: name => `Enter as ${name}`,
  promotion: year => `X${year}`,
  notX: 'not an X',
  roles: {
    animator: {
      name: 'Animator',
      what: 'She runs a group and its lists, and moderates what is written there.',
    },
    member: { name: 'Member', what: 'He reads the lists of his groups, and values his quiet.' },
    moderator: { name: 'Moderator', what: 'She decides on waiting messages, often from her phone.' },
    poster: { name: 'Poster', what: 'He has something to say to several groups at once.' },
    editor: { name: 'Editor', what: 'She puts the community’s monthly letter together.' },
    ethics: { name: 'Ethics team', what: 'He looks into complaints and keeps an eye on mass mailings.' },
    board: { name: 'Board', what: 'She signs, with another, what concerns everybody.' },
    ax: { name: 'AX', what: 'He writes on behalf of the alumni association.' },
    operator: {
      name: 'Operator',
      what: 'A volunteer, she keeps the service running and answers “where is my message?”.',
    },
  },
  mailTitle: 'Write to a list',
  mailText: (host, port) =>
    `The service takes mail by SMTP on ${host}, port ${port}. With any mail program, or in one line:`,
  subject: 'Dinner in March',
  body: 'Who is free on the 12th?',
  outbox: 'Read the outgoing mail',
  outboxText:
    'Nothing leaves this machine: all that Vigie would have sent can be read here, as each subscriber would have received it.',
  confirm: name => `Enter as ${name}?`,
  confirmText: 'This is a fictional person. Whatever you do in their name stays in the demonstration.',
};
