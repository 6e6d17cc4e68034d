import type { PeopleWords } from './people.fr.js';

export const en: PeopleWords = {
  animators: 'The animators of the group',
  animatorsHint:
    'They run all lists of the group: they set this one, see what waits and decide on it, without being named here.',
  noAnimator: 'This list is of no group: the operators of the site run it.',
  owners: 'Owners',
  ownersHint: 'Named for this list alone: they set it as animators do, and get the mail for',
  noOwner: 'Nobody is named: the animators are enough.',
  moderators: 'Moderators',
  moderatorsHint:
    'They see the messages that wait. Deciding on them and being told by mail are two rights more.',
  noModerator: 'Nobody is named: the animators see, decide and are told.',
  decides: 'Decides',
  told: 'Is told by mail',
  change: 'Change',
  changeOf: name => `Change the rights of ${name}`,
  remove: 'Remove',
  removeOf: name => `Remove ${name}`,
  add: 'Add somebody',
  address: 'Their address',
  addressHint: 'Of a member of the group or a subscriber of the list.',
  as: 'As',
  roles: {
    moderator: 'Moderator',
    owner: 'Owner',
  },
  roleHints: {
    moderator: 'Sees what waits, with the rights ticked below.',
    owner: 'Sets the list, and decides as the animators do.',
  },
  addButton: 'Add',
  faults: {
    address: 'This address is incomplete or misspelt.',
    nobody: 'No member of the group or subscriber of the list has this address. Have them join first.',
    already: 'They are already.',
    role: 'Choose one of the answers offered.',
  },
  done: {
    added: 'Done: they have their rights from now on.',
    changed: 'The rights are changed.',
    removed: 'They no longer have these rights.',
    last: 'Done. Nobody named decides any more: the animators of the group take over.',
  },
};
