export const fr = {
  title: 'Comptes en double',
  lead: 'Deux comptes d’une même personne n’en font plus qu’un, pour toujours : abonnements, groupes, droits, messages et mesures sont réunis.',
  waiting: 'À examiner',
  none: 'Aucun cas à examiner.',
  proposed: 'Proposé le',
  proposedBy: (name: string) =>
    `${name} a confirmé depuis les deux adresses, mais les deux comptes sont dans l’annuaire.`,
  promotion: (year: number | null) => (year === null ? 'hors promotion' : `X ${year}`),
  guest: 'invité',
  keep: 'Garder ce compte',
  keepLabel: (name: string, address: string) => `Garder ce compte : ${name}, ${address}`,
  dismiss: 'Ce sont deux personnes',
  byHandTitle: 'Réunir deux comptes',
  kept: 'Adresse du compte gardé',
  gone: 'Adresse de l’autre compte',
  goneHint: 'Tout ce qui est à lui passe au compte gardé, qui garde son nom. Cela ne se défait pas.',
  merge: 'Voir les deux comptes',
  account: (name: string, promotion: string, address: string) => `${name} (${promotion}, ${address})`,
  asked: (gone: string, kept: string) =>
    `Tout ce qui est à ${gone} passe à ${kept}, pour toujours. Est-ce bien la même personne ?`,
  confirm: 'Oui, réunir les deux comptes',
  cancel: 'Ne rien faire',
  errors: {
    unknown: 'Personne n’a cette adresse.',
    same: 'Les deux adresses sont déjà du même compte.',
  },
  done: {
    merged: 'Les deux comptes n’en font plus qu’un.',
    dismissed: 'C’est noté : ce sont deux personnes.',
    'not-there': 'Ce cas est déjà réglé.',
  },
};
