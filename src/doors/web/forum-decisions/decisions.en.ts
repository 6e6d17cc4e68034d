import type { fr } from './decisions.fr.js';

export const en: typeof fr = {
  title: 'Decisions of the moderators',
  lead: 'Who decided what on the messages of this forum, when and why. Only its moderators read this page.',
  decision: 'Decision',
  any: 'All of them',
  kinds: {
    approve: 'Published',
    refuse: 'Refused',
    return: 'To be changed',
    hide: 'Hidden',
    keep: 'Kept or shown again',
  },
  filter: 'Filter',
  empty: 'No decision.',
  from: 'Message by',
  former: 'a former member',
  byProgram: 'by the API',
};
