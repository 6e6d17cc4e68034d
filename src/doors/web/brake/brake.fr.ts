import { counted } from '../../../foundation/i18n/format.js';

export const fr = {
  title: 'Frein d’urgence',
  what: 'Serré, il retient tout : chaque message posté attend un modérateur, jusqu’à l’heure dite. Pour une avalanche de réponses à tous, par exemple.',
  on: 'Il est serré jusqu’au',
  since: 'Depuis le',
  by: (name: string) => `par ${name}`,
  bySomebody: 'à la main',
  itself: 'de lui-même',
  causes: {
    storm: 'Trop de messages étaient partis en quelques minutes.',
    cascade: 'Plusieurs abonnés demandaient à tous les autres qu’on les retire.',
    hand: 'Il a été serré à la main.',
  },
  afterwards: 'Ensuite, la liste reprend comme avant.',
  releasing:
    'Le desserrer ne publie rien : ce qui attend attend toujours son modérateur. Seuls les messages suivants passeront comme d’habitude.',
  hours: 'Pendant combien d’heures',
  hoursHint: 'De 1 à 72. Vous pourrez le desserrer avant.',
  pull: 'Serrer le frein',
  release: 'Desserrer le frein',
  troubles: {
    hours: 'Un nombre d’heures, de 1 à 72.',
    already: 'Le frein était déjà serré : rien n’a changé.',
    off: 'Le frein n’était plus serré : rien n’a changé.',
  },
  done: {
    'brake-pulled': 'Le frein est serré : chaque nouveau message attend un modérateur.',
    'brake-released': 'Le frein est desserré. Ce qui attendait attend toujours un modérateur.',
  },
  queue: (list: string) => `Le frein d’urgence de ${list} est serré jusqu’au`,
  queueWays: 'Voir ou desserrer',
  queueMore: (count: number) => `et ${counted('fr', count, 'autre liste', 'autres listes')}.`,
};
