import type { TokenScope } from '../../../community/accounts/token-scope.js';
import { counted } from '../../../foundation/i18n/format.js';

const scopes: Readonly<Record<TokenScope, string>> = {
  read: 'Lire ce que vous pouvez lire',
  'me:write': 'Changer vos réglages et vos abonnements, demander, partir',
  'groups:write': 'Tenir vos groupes : membres, demandes, réglages',
  'lists:write': 'Tenir vos listes : abonnés, modérateurs, réglages',
  'forums:read': 'Lire les forums qui vous sont ouverts',
  'forums:write': 'Écrire dans les forums, répondre, retirer, fermer une annonce',
  'moderation:read': 'Lire ce qui attend votre décision, et ce qui fut décidé',
  'moderation:write': 'Décider des messages retenus, serrer le frein d’urgence',
  'board:write': 'Décider des ajouts à relire',
  'roles:write': 'Donner et retirer des rôles',
};

export const fr = {
  title: 'Jetons d’API',
  lead: 'Un jeton laisse un de vos programmes agir à votre place par l’API : jamais au-delà de vos droits, et seulement pour ce que vous cochez.',
  docs: 'Ce que l’API sait faire',
  madeTitle: 'Votre jeton est prêt',
  made: 'Copiez-le maintenant : il ne sera plus jamais montré. Gardez-le comme un mot de passe.',
  madeLabel: 'Le jeton',
  back: 'C’est copié, revenir à mes jetons',
  mine: 'Vos jetons',
  none: 'Vous n’avez aucun jeton.',
  neverUsed: 'jamais',
  expires: 'expire le',
  used: 'dernier usage',
  revoke: 'Révoquer',
  revokeLabel: (name: string) => `Révoquer le jeton ${name}`,
  newTitle: 'Faire un jeton',
  name: 'À quoi servira-t-il ?',
  nameHint: 'Par exemple : « export du trésorier ».',
  nameMissing: 'Donnez-lui un nom, pour le reconnaître le jour où il faudra le révoquer.',
  scopesTitle: 'Ce qu’il pourra faire',
  scopesHint: 'Le moins possible est le mieux. Écrire ne permet pas de lire.',
  scopesMissing: 'Cochez au moins une chose.',
  scopes,
  days: 'Durée',
  daysChoice: (days: number) => (days === 365 ? 'un an' : counted('fr', days, 'jour', 'jours')),
  daysWrong: 'Choisissez une durée d’un an au plus.',
  tooMany: 'Vous avez déjà beaucoup de jetons : révoquez ceux qui ne servent plus.',
  make: 'Faire le jeton',
  done: {
    revoked: 'Le jeton est révoqué : il ne vaut plus rien.',
    'not-there': 'Ce jeton n’existait déjà plus.',
  },
};
