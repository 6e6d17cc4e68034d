import type { OrderOutcome } from './outcome.js';

/** What we answer to messages for a list's programs. `order` is a name of `orders`. */
export const fr = {
  subject: (subject: string) => `Re : ${subject}`,
  noSubject: (list: string) => `Votre message à ${list}`,
  orders: {
    subscribe: 'Abonnement',
    unsubscribe: 'Départ',
    mode: 'Mode de réception',
    who: 'Liste des abonnés',
    help: 'Aide',
    confirm: 'Confirmation',
    refuse: 'Confirmation refusée',
    unknown: 'Demande',
  } as Readonly<Record<string, string>>,
  outcomes: {
    subscribed: 'c’est fait, vous êtes abonné.',
    requested: 'votre demande est transmise aux responsables de la liste.',
    unsubscribed: 'c’est fait, vous avez quitté la liste.',
    withdrawn: 'c’est fait, votre demande est retirée.',
    paused: 'c’est fait, la liste ne vous écrit plus jusqu’à la reprise.',
    resumed: 'c’est fait, vous recevez de nouveau chaque message.',
    listed: 'la voici ci-dessous.',
    explained: 'voyez ci-dessous.',
    cancelled: 'c’est noté, rien ne change.',
    asked: 'une confirmation vient de vous être demandée par courrier.',
    'asked-before': 'une confirmation vous a déjà été demandée aujourd’hui : elle vaut toujours.',
    already: 'c’était déjà fait.',
    'already-requested': 'votre demande attend déjà la réponse des responsables.',
    'not-subscribed': 'cette adresse n’est pas abonnée à la liste ; il n’y a rien à changer.',
    closed: 'la liste ne prend pas de nouveaux abonnés. Écrivez à ses responsables.',
    limited: 'trop de demandes sont arrivées en peu de temps ; réessayez dans une heure.',
    'invalid-address': 'cette adresse ne peut pas recevoir la liste.',
    suspended: 'une mesure en cours suspend votre accès : ce n’est pas possible d’ici à sa fin.',
    'not-entitled': 'elle n’est pas montrée à tous ; demandez aux responsables de la liste.',
    'not-proven':
      'rien ne prouve que ce message est de vous, et elle ne part pas sans cela. Lisez-la sur le site.',
    'unknown-mode': 'ce mode n’existe pas ; les modes sont « chaque » et « pause ».',
    'past-date': 'cette date est passée ; écrivez par exemple « pause jusqu’au 31/08/2030 ».',
    expired: 'ce lien ne sert plus ; faites la demande à nouveau.',
    'one-at-a-time':
      'rien ne prouve que ce message est de vous, et une seule chose se confirme à la fois. Recommencez ensuite.',
    'not-understood': 'nous n’avons pas compris votre message.',
  } satisfies Record<OrderOutcome, string>,
  result: (order: string, outcome: string) => `${order} : ${outcome}`,
  pausedUntil: (date: string) => `c’est fait, la liste ne vous écrit plus d’ici au ${date}.`,
  stoppedAt: (line: string) => `Nous n’avons rien lu à partir de cette ligne : « ${line} »`,
  helpIntro: (request: string) =>
    `Pour agir sur votre abonnement, écrivez à ${request}, un mot par ligne, dans le sujet ou dans le texte :`,
  helpWords: [
    'abonner (subscribe) : recevoir la liste',
    'désabonner (unsubscribe) : la quitter',
    'mode pause, ou pause jusqu’au 31/08/2030 (set paused) : ne plus rien recevoir pour un temps',
    'mode chaque (set each) : recevoir de nouveau chaque message',
    'qui (who) : les abonnés, si vous y avez droit',
    'aide (help) : ce mode d’emploi',
    'fin (end) : la suite n’est pas lue',
  ],
  helpShort: (join: string, leave: string) => `Un message vide suffit aussi : à ${join} ou à ${leave}.`,
  owner: (owner: string) => `Pour parler à quelqu’un, écrivez aux responsables de la liste : ${owner}.`,
  page: 'La page de la liste',
  why: (request: string) =>
    `Vous recevez ce message parce que votre adresse a écrit à ${request}. Si ce n’était pas vous, rien n’a changé sans votre accord.`,
};

export type CommandWords = typeof fr;
