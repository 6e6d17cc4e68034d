import { ofMonth } from '../../../channels/letters/letters.fr.js';
import { counted } from '../../../foundation/i18n/format.js';

export const fr = {
  // Lire un numéro.
  all: 'Tous les numéros',
  before: 'Numéro précédent',
  after: 'Numéro suivant',
  comments: (count: number) =>
    count === 0 ? 'Commenter' : counted('fr', count, 'commentaire', 'commentaires'),
  sending: 'L’envoi',
  // S’abonner et partir.
  receives: 'Vous recevez cette lettre.',
  receivesNot: 'Vous ne recevez pas cette lettre.',
  left: 'Vous avez quitté cette lettre.',
  leave: 'Ne plus la recevoir',
  subscribe: 'La recevoir',
  signInToSubscribe: 'Se connecter pour la recevoir',
  feed: 'Fil Atom',
  done: {
    subscribed: 'C’est fait : vous recevrez le prochain numéro.',
    left: 'C’est fait : vous ne recevrez plus cette lettre. Vos autres lettres et vos listes ne changent pas.',
    already: 'C’était déjà fait.',
  } as Readonly<Record<string, string>>,
  // Mes lettres.
  mine: 'Mes lettres',
  mineLead: 'Chaque lettre se quitte ou se reprend d’un clic, sans toucher aux autres ni à vos listes.',
  allLetters: 'Toutes les lettres, celles des autres groupes comprises',
  mineNone: 'Il n’y a pas encore de lettre.',
  leaveOne: (letter: string) => `Ne plus la recevoir (${letter})`,
  subscribeOne: (letter: string) => `La recevoir (${letter})`,
  // Quitter depuis un courrier.
  leaveTitle: (letter: string) => `Ne plus recevoir ${letter} ?`,
  leaveText:
    'Vous ne recevrez plus aucun numéro de cette lettre. Vos autres lettres et vos listes ne changent pas.',
  leaveButton: 'Ne plus recevoir cette lettre',
  leftTitle: 'C’est fait',
  leftText: (letter: string) =>
    `Vous ne recevrez plus ${letter}. Un numéro déjà en route peut encore arriver. Vous pourrez toujours la lire sur le web.`,
  wasGone: (letter: string) => `Vous ne recevez plus ${letter}. Il n’y a rien à faire.`,
  backText: 'Vous vous ravisez ?',
  back: 'La recevoir de nouveau',
  backTitle: 'De nouveau abonné',
  backDone: (letter: string) => `${letter} vous arrivera de nouveau, dès le prochain numéro.`,
  readLetter: 'La page de la lettre',
  deadTitle: 'Ce lien ne mène à aucun abonnement',
  deadText:
    'Il a peut-être été coupé en chemin. Utilisez celui d’un numéro plus récent, ou connectez-vous : « Mes lettres » permet de quitter chacune.',
  // S’abonner sans compte.
  join: {
    title: (letter: string) => `Recevoir ${letter}`,
    address: 'Votre adresse',
    addressHint:
      'Sans compte ni mot de passe. Nous y envoyons un lien pour confirmer, et chaque numéro se quitte d’un clic.',
    invalid: 'Écrivez une adresse complète, comme nom@exemple.fr.',
    ask: 'Recevoir cette lettre',
    haveAccount: 'Vous avez un compte ?',
    signIn: 'Se connecter',
    limited: 'Trop de demandes viennent d’ici depuis une heure. Réessayez un peu plus tard.',
    sentTitle: 'Regardez votre messagerie',
    sent: (address: string) =>
      `Un courrier vient de partir vers ${address}. Ouvrez-le et confirmez : sans cela, rien n’arrivera.`,
    sentHint:
      'Rien ne vient ? Voyez parmi les indésirables, et si l’adresse est bien la vôtre. Nous n’écrivons qu’une fois par jour.',
    confirmTitle: (letter: string) => `Recevoir ${letter} ?`,
    confirmText: (address: string) =>
      `Chaque numéro arrivera à ${address}. Vous pourrez le quitter d’un clic.`,
    confirm: 'Oui, la recevoir',
    takenTitle: 'C’est fait',
    taken: (letter: string) => `${letter} arrivera à votre adresse dès le prochain numéro.`,
    deadTitle: 'Ce lien ne sert plus',
    dead: 'Il a plus de quinze jours, ou vous avez quitté cette lettre depuis. Pour la recevoir, redemandez-la sur sa page.',
    allLetters: 'Les lettres',
  },
  // L’envoi.
  sendingTitle: (month: string) => `Envoi du numéro ${ofMonth(month)}`,
  states: {
    open: 'ouvert aux propositions',
    closed: 'à composer',
    ready: 'approuvé',
    sending: 'en cours d’envoi',
    paused: 'en pause',
    sent: 'envoyé',
  },
  notApproved: 'Ce numéro n’est pas approuvé : rien ne partira tant que la rédaction ne l’aura pas fait.',
  noFigures: 'Ce numéro a paru avant que Vigie n’envoie cette lettre : son envoi n’a pas laissé de chiffres.',
  desk: 'La table de rédaction',
  planned: (at: string) => `Ce numéro est approuvé. Il partira de lui-même le ${at}.`,
  people: (count: number) => counted('fr', count, 'personne', 'personnes'),
  reach: (people: string) => `Il irait aujourd’hui à ${people}.`,
  lateTitle: 'Ce numéro n’est pas parti à l’heure',
  late: (at: string) =>
    `Il devait partir le ${at}. Le service était arrêté, ou sa base a été rétablie depuis une sauvegarde. Dans ce second cas, il a peut-être déjà été envoyé : assurez-vous-en avant tout, dans votre messagerie ou auprès d’un lecteur.`,
  sendNow: 'Il n’a pas été envoyé : l’envoyer maintenant',
  soon: 'Son heure est venue : il part d’un instant à l’autre.',
  pause: 'Mettre l’envoi en pause',
  resume: 'Reprendre l’envoi',
  heldTitle: 'L’envoi s’était interrompu : il attend votre réponse',
  held: 'Le service est resté arrêté plus de dix minutes, ou sa base a été rétablie depuis une sauvegarde. Dans ce second cas, des lecteurs ont peut-être déjà leur exemplaire : assurez-vous-en auprès de l’un d’eux avant de reprendre.',
  heldRest: (count: number) =>
    `Reprendre l’enverrait encore à ${counted('fr', count, 'lecteur', 'lecteurs')}. Sans vous, rien ne part.`,
  resumeHeld: 'Ils ne l’ont pas reçu : reprendre l’envoi',
  read: 'Lire le numéro',
  figures: 'Ce que le courrier en dit',
  figuresLead:
    'Rien ne suit les lecteurs : ni image cachée, ni lien détourné. Voici ce que le système de courrier sait par lui-même.',
  sentByDay: 'Exemplaires partis, par jour',
  failedByDay: 'Refusés, par jour',
  returnedByDay: 'Acceptés puis revenus, par jour',
  leftByDay: 'Départs de lecteurs, par jour',
  chart: (what: string, total: string, days: number) =>
    `${what} : ${total} en tout, sur ${days} jour${days > 1 ? 's' : ''}.`,
  table: 'Les chiffres',
  columns: { day: 'Jour', sent: 'Partis', failed: 'Refusés', returned: 'Revenus', left: 'Départs' },
  sendingDone: {
    moved: 'C’est fait.',
    started: 'L’envoi commence.',
    'not-now': 'Cela n’est plus possible : quelqu’un vient de le faire, ou l’envoi est terminé.',
    'too-early': 'Son jour n’est pas venu : personne ne peut l’envoyer avant.',
  } as Readonly<Record<string, string>>,
};
