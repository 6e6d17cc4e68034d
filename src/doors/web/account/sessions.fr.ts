import { counted } from '../../../foundation/i18n/format.js';

export const fr = {
  title: 'Mes connexions',
  lead: 'Les navigateurs où vous êtes connecté. Chacun le reste quatre-vingt-dix jours après sa dernière visite.',
  browser: (browser: string | null, system: string | null) =>
    browser === null
      ? (system ?? 'Un autre programme')
      : system === null
        ? browser
        : `${browser} sur ${system}`,
  here: 'ce navigateur',
  opened: 'Connecté le',
  seen: 'Vu le',
  end: 'Déconnecter',
  endLabel: (browser: string) => `Déconnecter : ${browser}`,
  othersTitle: 'Un doute ?',
  others: (count: number) =>
    `Déconnectez d’un coup ${counted('fr', count, 'autre navigateur', 'autres navigateurs')} : seul celui-ci reste connecté.`,
  endOthers: 'Déconnecter tous les autres',
  alone: 'Vous n’êtes connecté nulle part ailleurs.',
  done: {
    ended: 'Ce navigateur est déconnecté.',
    'not-there': 'Ce navigateur n’était déjà plus connecté.',
    'others-ended': 'Tous les autres navigateurs sont déconnectés.',
  },
};
