import { number } from '../../foundation/i18n/format.js';
import { newcomerPosts } from './policies.js';
import { limitText, sizeText } from './sizes.js';

const size = (bytes: number): string => sizeText('fr', bytes);
const limit = (bytes: number): string => limitText('fr', bytes);
const times = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

const causes: Readonly<Record<string, string>> = {
  timeout: 'sa lecture a pris trop de temps',
  memory: 'sa lecture a demandé trop de mémoire',
  malformed: 'son format est défectueux',
  'too-many-parts': 'il comporte trop de parties',
  'too-deep': 'ses parties sont imbriquées trop profondément',
  'header-too-large': 'son en-tête est trop volumineux',
};

/** For moderators: why the post did not go straight to the list. */
const why = {
  loop: () => 'Ce message est déjà passé par la liste : il tourne en boucle.',
  'too-many-hops': (values: { hops: number; limit: number }) =>
    `Ce message a traversé ${values.hops} serveurs (${values.limit} au plus) : il tourne sans doute en boucle.`,
  automatic: (values: { sign: string }) =>
    `Ce message a été écrit par une machine (réponse automatique, absence, rapport) : son en-tête « ${values.sign} » l’indique.`,
  'null-sender': () =>
    'Ce message n’a pas d’expéditeur d’enveloppe : c’est un rapport, non une contribution.',
  'list-closed': (_values: { owner: string }) => 'La liste est fermée.',
  banned: () => 'La liste refuse cette adresse.',
  'posting-suspended': () => 'Une mesure en vigueur interdit à cette personne d’écrire aux listes.',
  'across-lists': (values: { lists: number; groups: number; days: number }) =>
    `Le même texte est destiné à ${values.lists} listes de ${values.groups} groupes en ${times(values.days, 'jour', 'jours')} : c’est une annonce, que d’autres canaux accueillent mieux.`,
  'across-lists-wide': (values: { lists: number; people: number; directory: number }) =>
    `Avec ${values.lists} listes, le même texte toucherait ${number('fr', values.people)} personnes sur les ${number('fr', values.directory)} de l’annuaire : c’est une annonce, que d’autres canaux accueillent mieux.`,
  'carried-here': () => 'Son auteur l’a portée ici depuis son annonce : vous êtes les premiers à la lire.',
  'campaign-held': () => 'L’équipe d’éthique a demandé que ce texte ne soit plus diffusé sans elle.',
  'posts-moderated': () => 'Une mesure en vigueur soumet les messages de cette personne à relecture.',
  'not-subscribed': () => 'L’auteur n’est pas abonné à la liste.',
  'member-flagged': () => 'Les messages de cet abonné sont relus avant publication.',
  newcomer: (values: { posts: number; of: number }) =>
    `L’auteur est un nouvel abonné : ${times(values.posts, 'message publié', 'messages publiés')} sur les ${values.of} à relire.`,
  'list-moderated': () => 'La liste est modérée : tous les messages sont relus avant publication.',
  'animators-only': (_values: { owner: string }) =>
    'Seuls les animateurs et les modérateurs écrivent à cette liste.',
  'identity-contradicted': () =>
    'Le domaine de l’auteur déclare que ce message ne vient pas de lui : l’adresse est peut-être usurpée.',
  'identity-unproven': () =>
    'La liste demande un auteur authentifié, et rien ne prouve l’identité de celui-ci.',
  'several-authors': (values: { fields: number; mailboxes: number }) =>
    `Le message annonce plusieurs auteurs (${times(values.fields, 'champ', 'champs')} From, ${times(values.mailboxes, 'adresse', 'adresses')}).`,
  'no-author': () => 'Le message n’indique aucune adresse d’auteur lisible.',
  'disguised-author': () => 'Le nom affiché de l’auteur contient une adresse qui n’est pas la sienne.',
  'emergency-held': () => 'Le frein d’urgence est serré : tous les messages attendent un modérateur.',
  storm: (values: { posts: number; minutes: number }) =>
    `La liste a distribué ${times(values.posts, 'message', 'messages')} en ${values.minutes} minutes : le frein d’urgence retient la suite.`,
  'plea-cascade': (values: { authors: number; minutes: number }) =>
    `En ${values.minutes} minutes, ${times(values.authors, 'abonné a demandé', 'abonnés ont demandé')} à ne plus rien recevoir : le frein d’urgence retient la suite.`,
  'too-large': (values: { bytes: number; limit: number }) =>
    `Le message pèse ${size(values.bytes)}, pour une limite de ${limit(values.limit)}.`,
  'attachment-too-large': (values: { bytes: number; limit: number }) =>
    `Une pièce jointe pèse ${size(values.bytes)}, pour une limite de ${limit(values.limit)}.`,
  'attachment-kind': (values: { kind: string }) =>
    `Une pièce jointe est d’un type que la liste retient : « ${values.kind} ».`,
  'too-many-recipients': (values: { named: number; limit: number }) =>
    `Le message nomme ${times(values.named, 'destinataire', 'destinataires')} (${values.limit} au plus).`,
  'bcc-only': () =>
    'La liste ne figure ni dans les destinataires ni en copie : elle a été mise en copie cachée.',
  'looks-like-command': (_values: { leave?: string }) =>
    'Le message ressemble à une demande d’abonnement ou de désabonnement.',
  empty: () => 'Le message n’a ni texte, ni pièce jointe que la liste accepte.',
  'header-match': (values: { field: string; glob: string }) =>
    `Le champ « ${values.field} » correspond au motif « ${values.glob} » surveillé par la liste.`,
  unreadable: (values: { cause: string }) =>
    `Le message n’a pas pu être lu : ${causes[values.cause] ?? 'la cause en est inconnue'}.`,
  'audience-unreadable': () =>
    'La règle de la liste ne peut pas être lue : on ne sait pas à qui envoyer ce message.',
  'too-wide': (values: { covered: number; directory: number }) =>
    `La liste touche désormais ${number('fr', values.covered)} personnes sur les ${number('fr', values.directory)} de l’annuaire, plus du quart : sans l’accord du conseil, seuls les opérateurs décident de ses messages.`,
  'rule-failed': (values: { rule: string }) =>
    `Une règle n’a pas pu se prononcer (« ${values.rule} ») : par prudence, le message attend.`,
};

type WordsOf<Sentences> = {
  readonly [Code in keyof Sentences]: Sentences[Code] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : never;
};

/**
 * For the poster: what is the matter and what to do. What became of the post is said by the text around it, once for all
 * its reasons, as is that nothing is to be done meanwhile.
 */
const advice: WordsOf<typeof why> = {
  loop: () => 'Ce message avait déjà été envoyé à la liste. Vous n’avez rien à faire.',
  'too-many-hops': () =>
    'Ce message a circulé de serveur en serveur sans arriver. Vérifiez vos redirections, puis envoyez-le de nouveau.',
  automatic: () =>
    'Ce message semble avoir été envoyé automatiquement. Si vous l’avez écrit vous-même, renvoyez-le depuis votre messagerie habituelle.',
  'null-sender': () =>
    'Ce message est arrivé sans adresse de retour. Si vous l’avez écrit vous-même, renvoyez-le depuis votre messagerie habituelle.',
  'list-closed': values =>
    `Cette liste n’accepte plus de messages. Pour toute question, écrivez à ${values.owner}.`,
  banned: () =>
    'Cette liste n’accepte pas les messages de votre adresse. Ses animateurs peuvent vous répondre.',
  'posting-suspended': () =>
    'Vous ne pouvez pas écrire aux listes pour le moment. La décision que vous avez reçue en donne la raison et le recours.',
  'across-lists': values =>
    `Votre texte est destiné à ${values.lists} listes de plusieurs groupes : c’est une annonce. D’autres endroits l’accueillent mieux, et il y est déjà préparé pour vous.`,
  'across-lists-wide': values =>
    `Par ces listes, votre texte dérangerait ${number('fr', values.people)} personnes : c’est une annonce. D’autres endroits l’accueillent mieux, et il y est déjà préparé pour vous.`,
  'carried-here': () => 'Une annonce que son auteur porte ici attend les modérateurs de la liste.',
  'campaign-held': () =>
    'L’équipe d’éthique a demandé que ce texte ne soit plus diffusé sans elle. Vous pouvez lui écrire depuis la page de votre brouillon.',
  'posts-moderated': () => 'Pour le moment, un modérateur relit vos messages.',
  'not-subscribed': () =>
    'Votre adresse n’est pas abonnée à cette liste, et un modérateur lit d’abord votre message. Si vous êtes abonné sous une autre adresse, écrivez plutôt avec celle-là.',
  'member-flagged': () => 'Un modérateur de la liste relit vos messages.',
  newcomer: values =>
    `Bienvenue ! Un modérateur lit les ${values.of} premiers messages de chaque nouvel abonné.`,
  'list-moderated': () => 'Sur cette liste, un modérateur lit chaque message avant publication.',
  'animators-only': values =>
    `Seuls les animateurs écrivent à cette liste. Pour leur parler, écrivez à ${values.owner}.`,
  'identity-contradicted': () =>
    'Nous n’avons pas pu vérifier que ce message vient bien de vous. Envoyez-le depuis la messagerie de votre adresse, sans passer par un autre service.',
  'identity-unproven': () =>
    'Cette liste demande de vérifier l’auteur, et votre envoi ne le permettait pas. Écrivez depuis le service de messagerie de votre adresse, sans passer par un autre.',
  'several-authors': () =>
    'Votre message indique plusieurs auteurs. Renvoyez-le avec une seule adresse d’expéditeur.',
  'no-author': () => 'Votre message n’indique pas votre adresse. Vérifiez les réglages de votre messagerie.',
  'disguised-author': () =>
    'Votre nom d’expéditeur contient une autre adresse que la vôtre. Remplacez-la par votre nom dans les réglages de votre messagerie.',
  'emergency-held': () => 'Tous les messages de cette liste sont relus en ce moment. Le vôtre est conservé.',
  storm: () =>
    'Cette liste vient de recevoir un très grand nombre de messages : ses modérateurs relisent la suite. Le vôtre est conservé.',
  'plea-cascade': () =>
    'Plusieurs abonnés de cette liste demandent à ne plus rien recevoir : ses modérateurs relisent la suite. Pour vous désabonner, utilisez le lien au bas de chaque message : les lecteurs de la liste ne peuvent pas le faire pour vous.',
  'too-large': values =>
    `Votre message pèse ${size(values.bytes)} ; cette liste accepte jusqu’à ${limit(values.limit)}. Vous pouvez l’alléger, ou remplacer les pièces jointes par un lien.`,
  'attachment-too-large': values =>
    `Une pièce jointe pèse ${size(values.bytes)} ; cette liste accepte jusqu’à ${limit(values.limit)}. Vous pouvez la remplacer par un lien.`,
  'attachment-kind': values =>
    `Cette liste n’accepte pas directement ce type de pièce jointe (« ${values.kind} »). Vous pouvez la remplacer par un lien ou par un PDF.`,
  'too-many-recipients': values =>
    `Votre message nomme ${times(values.named, 'destinataire', 'destinataires')}. Écrivez à la liste seule : chaque abonné le recevra.`,
  'bcc-only': () => 'La liste était en copie cachée. Mettez plutôt son adresse dans les destinataires.',
  'looks-like-command': ({ leave }) =>
    `Pour vous désabonner, utilisez le bouton « Se désabonner » de votre messagerie${leave === undefined ? '' : `, ou écrivez un message vide à ${leave}`} : les lecteurs de la liste ne peuvent pas le faire pour vous.`,
  empty: () => 'Votre message ne contient aucun texte. Écrivez quelques mots, puis envoyez-le de nouveau.',
  'header-match': () => 'Un modérateur relit ce genre de message sur cette liste.',
  unreadable: () =>
    'Votre message est arrivé sous une forme que nous ne savons pas lire. Un envoi en texte simple, sans pièce jointe, passera mieux.',
  'audience-unreadable': () => 'La liste a un souci de notre côté. Votre message est conservé.',
  'too-wide': () =>
    'Cette liste touche une grande part de la communauté : les opérateurs lisent d’abord ses messages.',
  'rule-failed': () => 'Un souci de notre côté retient votre message. Il est conservé.',
};

/** The rows of a policy, as an animator reads them. */
const rows = {
  accept: {
    moderators: 'Les modérateurs publient librement.',
    animators: 'Les animateurs publient librement.',
    alwaysAccepted: 'Les adresses toujours acceptées par la liste publient librement.',
    subscribers: 'Les abonnés publient librement.',
    known: 'Les personnes de l’annuaire publient librement, même sans être abonnées.',
    others: 'Toute autre personne publie librement, abonnée ou non.',
  },
  hold: {
    flaggedSubscribers: 'Les messages des abonnés à relire attendent un modérateur.',
    newcomers: `Les ${newcomerPosts} premiers messages d’un abonné attendent un modérateur.`,
    others: 'Les messages de toute autre personne attendent un modérateur.',
  },
  reject: {
    others: 'Les messages de toute autre personne sont refusés, avec l’adresse où joindre les animateurs.',
  },
};

/** The source of keys: the English words have its type, and a rule can give only a reason written here. */
export const postingFr = {
  why,
  advice,
  rows,
  unknownWhy: 'Une règle plus récente que cette page s’est prononcée.',
  unknownAdvice:
    'Une règle de la liste concerne votre message. Ses modérateurs peuvent vous en dire davantage.',
  unknownPolicy: 'Cette politique est plus récente que cette page.',
};

export type PostingWords = typeof postingFr;
