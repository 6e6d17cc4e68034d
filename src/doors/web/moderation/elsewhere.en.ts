import type { fr } from './elsewhere.fr.js';

export const en: typeof fr = {
  title: 'Hand over to a forum or a letter',
  lead: 'Nothing appears there in the author’s name: the text becomes their draft. They are told, and decide themselves to publish or propose it.',
  back: 'Back to the message',
  to: 'Where this message would have a better place',
  forum: name => `Forum “${name}”`,
  letter: name => `Letter “${name}”`,
  give: 'Hand over and tell the author',
  authorUnknown:
    'This message can’t go there: nothing shows that a member of the directory wrote it. Only a member can have a draft. Answer the author instead, and say where to write.',
  nowhere: 'There is no forum and no letter in which you and the author may both write.',
  troubles: {
    'draft-there':
      'The author has a draft in this forum already: this text would replace it. Choose another place, or answer them.',
    'no-such-place': 'Choose one of these places.',
    already: 'This message changed, or somebody decided on it, since you read it.',
  },
};
