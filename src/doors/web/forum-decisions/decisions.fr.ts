import type { ForumDecisionKind } from '../../../channels/forums/forum-decision.entity.js';

export const fr = {
  title: 'Décisions des modérateurs',
  lead: 'Qui a décidé quoi des messages de ce forum, quand et pourquoi. Seuls ses modérateurs lisent cette page.',
  decision: 'Décision',
  any: 'Toutes',
  kinds: {
    approve: 'Publiés',
    refuse: 'Refusés',
    return: 'À corriger',
    hide: 'Masqués',
    keep: 'Laissés ou remis en ligne',
  } satisfies Record<ForumDecisionKind, string>,
  filter: 'Filtrer',
  empty: 'Aucune décision.',
  from: 'Message de',
  former: 'un ancien membre',
  byProgram: 'par l’API',
};
