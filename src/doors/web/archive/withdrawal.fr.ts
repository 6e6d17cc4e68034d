export const fr = {
  title: 'Cacher ou supprimer',
  back: 'Le message',
  what: 'Que faire ?',
  acts: { hide: 'Cacher', delete: 'Supprimer' },
  actHints: {
    hide: 'Personne ne le lit plus, sauf les modérateurs ; vous pouvez le montrer de nouveau.',
    delete:
      'Son texte, ses fichiers et le nom de son auteur disparaissent pour toujours ; sa place dans le fil reste.',
  },
  which: 'De quels messages ?',
  scopes: { message: 'Ce message seulement', author: 'Tous les messages de son auteur sur cette liste' },
  reason: 'Raison',
  reasonHint: 'Les modérateurs la lisent, et le journal la garde.',
  reasonMissing: 'Écrivez une raison.',
  reasonTooLong: 'Cette raison est trop longue : 500 caractères au plus.',
  notChosen: 'Choisissez ce qu’il faut faire.',
  confirm: 'Oui, le faire',
  copies: 'Les copies déjà reçues par courrier restent chez ceux qui les ont.',
  showTitle: 'Ce message est caché',
  show: 'Le montrer de nouveau',
};
