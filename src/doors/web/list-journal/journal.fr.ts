import { counted } from '../../../foundation/i18n/format.js';

type Values = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const count = (value: unknown): number => (typeof value === 'number' ? value : 0);
const treatments: Readonly<Record<string, string>> = {
  banned: 'toujours refusée',
  accepted: 'toujours acceptée',
};

function rights(values: Values): string {
  if (values.mayDecide === undefined) return '';
  const decides = values.mayDecide === true ? 'décide' : 'ne décide pas';
  return ` : ${decides}, ${values.isTold === true ? 'est prévenu' : 'n’est pas prévenu'}`;
}

export const fr = {
  title: (list: string) => `Journal de ${list}`,
  lead: 'Qui a changé quoi, de quoi en quoi, et quand. Rien ne s’y efface.',
  empty: 'Rien à montrer ici.',
  kind: 'Quoi',
  kinds: {
    all: 'Tout',
    settings: 'Réglages',
    people: 'Responsables',
    senders: 'Expéditeurs et motifs',
    life: 'Ouverture, nom et fin',
    archive: 'Archives',
    subscribers: 'Ajouts en nombre',
  },
  by: 'Qui',
  anybody: 'Tout le monde',
  nobody: 'Le site et ses opérateurs',
  filter: 'Filtrer',
  csv: 'Télécharger en CSV',
  actors: {
    operator: 'Un opérateur, en ligne de commande',
    system: 'Le site',
    person: 'Quelqu’un qui n’est plus là',
  },
  before: 'Avant',
  after: 'Après',
  set: (name: string) => `« ${name} » :`,
  fromTo: (from: string, to: string) => `de « ${from} » à « ${to} »`,
  prose: (name: string) => `« ${name} » réécrit`,
  other: (action: string) => `Autre changement (${action})`,
  somebody: 'quelqu’un',
  columns: ['date', 'qui', 'quoi', 'code', 'de', 'à'],
  actions: {
    'list.created': values => `A ouvert la liste, sous le nom ${text(values.name)}.`,
    'list.renamed': values => `A renommé la liste : de ${text(values.from)} à ${text(values.to)}.`,
    'list.alias-dropped': values => `A abandonné l’ancienne adresse ${text(values.name)}.`,
    'list.deleted': values =>
      `A supprimé la liste ; ses archives ${values.archive === 'kept' ? 'restent' : 'ont disparu'}. ${counted('fr', count(values.subscribers), 'abonnement a pris fin', 'abonnements ont pris fin')}.`,
    'list.sender-treated': values =>
      values.treatment === null
        ? `A rendu ordinaire une adresse de ${text(values.domain) || 'quelque part'}.`
        : `A réglé une adresse de ${text(values.domain) || 'quelque part'} : ${treatments[text(values.treatment)] ?? ''}.`,
    'list.pattern-added': values =>
      `Surveille l’en-tête ${text(values.field)}${values.glob ? ` : ${text(values.glob)}` : ''}.`,
    'list.pattern-removed': values =>
      `Ne surveille plus l’en-tête ${text(values.field)}${values.glob ? ` : ${text(values.glob)}` : ''}.`,
    'list.ruled': () => 'A changé la règle qui dit qui est sur la liste.',
    'list.rule-set': () => 'A changé la règle qui dit qui est sur la liste.',
    'moderator.added': (values, who) => `A nommé modérateur ${who}${rights(values)}.`,
    'moderator.changed': (values, who) => `A changé les droits de ${who}${rights(values)}.`,
    'moderator.removed': (_, who) => `A retiré ${who} des modérateurs.`,
    'owner.added': (_, who) => `A nommé propriétaire ${who}.`,
    'owner.removed': (_, who) => `A retiré ${who} des propriétaires.`,
    'archive.hidden': values =>
      `A masqué ${counted('fr', count(values.messages), 'message', 'messages')} des archives.`,
    'archive.shown': values =>
      `A remis ${counted('fr', count(values.messages), 'message', 'messages')} dans les archives.`,
    'archive.deleted': values =>
      `A supprimé pour de bon ${counted('fr', count(values.messages), 'message', 'messages')} des archives.`,
    'archive.imported': values =>
      `A importé ${counted('fr', count(values.kept), 'ancien message', 'anciens messages')} dans les archives (${counted('fr', count(values.known), 'y était déjà', 'y étaient déjà')}, ${counted('fr', count(values.refused), 'laissé de côté', 'laissés de côté')}).`,
    'archive.downloaded': values =>
      `A téléchargé ${counted('fr', count(values.messages), 'message', 'messages')} des archives (mbox).`,
    'subscribers.imported': values =>
      `A importé ${counted('fr', count(values.added), 'abonné', 'abonnés')} (${counted('fr', count(values.known), 'l’était déjà', 'l’étaient déjà')}, ${counted('fr', count(values.refused), 'ligne refusée', 'lignes refusées')}).`,
    'addition.proposed': values =>
      `A proposé ${counted('fr', count(values.count), 'ajout', 'ajouts')}${values.isReviewed === true ? ', soumis à l’accord du site' : ''}.`,
    'addition.approved': () => 'A approuvé des ajouts.',
    'addition.refused': () => 'A refusé des ajouts.',
    'invitations.sent': values => `A invité ${counted('fr', count(values.count), 'personne', 'personnes')}.`,
  } as Readonly<Record<string, (values: Values, who: string) => string>>,
};

export type JournalWords = typeof fr;
