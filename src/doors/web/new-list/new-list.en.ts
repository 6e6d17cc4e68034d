import { number } from '../../../foundation/i18n/format.js';
import type { NewListWords } from './new-list.fr.js';

export const en: NewListWords = {
  title: 'Open a list',
  lead: 'Choose what it is for: its settings follow, and each can be changed afterwards.',
  preset: 'What it is for',
  presets: {
    discussion: 'To discuss',
    announcement: 'To announce',
    contact: 'To be reached',
    committee: 'To work among a few',
  },
  presetHints: {
    discussion: 'Every subscriber writes to all; the first messages of a newcomer are read first.',
    announcement: 'The animators write, the others read and answer them.',
    contact: 'An address of the group: everybody writes to it, only its subscribers read.',
    committee: 'A board, a team: its members see each other, write to each other and send documents.',
  },
  name: 'Its name',
  nameHint: domain => `What stands before @${domain}`,
  free: address => `${address} is free.`,
  proposal: name => `For this use, it could be called ${name}.`,
  description: 'Description',
  descriptionHint: 'One line that everybody reads: what the list is for, and for whom.',
  moderators: 'Who reads the messages that wait, decides on them and is told',
  moderatorsHint: 'If nobody is ticked, all animators of the group.',
  settings: 'Its settings',
  bound: (most, registered) =>
    `A list can’t cover more than a quarter of the directory (${number('en', most)} people of ${number('en', registered)}): beyond, two members of the board have to sign, and the site moderates it.`,
  preview: 'See the effect',
  create: 'Open the list',
  faults: {
    preset: 'Choose what the list is for.',
    description: 'One line, of at most 300 characters.',
  },
};
