import { counted } from '../../../foundation/i18n/format.js';
import type { fr } from './departure.fr.js';

export const en: typeof fr = {
  title: group => `Leave ${group}`,
  back: 'Back to the group',
  lead: 'You will no longer be a member, and receive nothing more from its lists.',
  lists: count => `${counted('en', count, 'list', 'lists')} you will no longer receive:`,
  moderates: 'You also lose your rights on its lists.',
  animates: 'You will no longer run it.',
  comeBack: 'You can ask to come back whenever you like.',
  refuses: 'Do not add me again',
  refusesHint: 'For a year, nobody but you can put you back.',
  lastAnimator: 'You are the last person who runs this group: first name somebody to take over.',
  successor: 'Who runs it from now on?',
  search: 'Search a member by name',
  searchNow: 'Search',
  found: (count, isCut) =>
    count === 0
      ? 'No member has that name.'
      : isCut
        ? `These are the first ${count}; write more of the name to find the others.`
        : `${counted('en', count, 'member', 'members')} found: choose below.`,
  chooseSuccessor: 'Choose a member',
  successorWrong: 'Choose a member of the group.',
  alone: contact =>
    `You are the last person of this group: nobody can take over. Write to ${contact} to have it closed.`,
  leave: 'Leave this group',
  stay: 'Stay',
};
