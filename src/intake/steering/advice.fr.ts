import { day, number } from '../../foundation/i18n/format.js';
import type { NextCode, ReasonCode } from './advice.js';
import type { Purpose } from './advice/purposes.js';

const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);
const dayOf = (date: string): string => day('fr', noon(date), 'UTC');
const counted = (count: number, one: string, many: string): string =>
  `${number('fr', count)} ${count < 2 ? one : many}`;
const quoted = (words: readonly string[]): string => words.map(word => `« ${word} »`).join(', ');

/** What a text reads as, as the end of a sentence. */
const purposes: Record<Purpose, string> = {
  sale: 'une petite annonce de vente, d’achat ou de don',
  housing: 'une annonce de logement',
  ticket: 'une offre ou une demande de billets',
  job: 'une annonce d’emploi',
  internship: 'une annonce de stage ou de thèse',
  lift: 'une annonce de covoiturage',
  lost: 'un objet perdu ou trouvé',
  service: 'une demande ou une offre de services entre particuliers',
  question: 'une question à qui saurait y répondre',
  opinion: 'une opinion ouverte à la discussion',
  survey: 'un questionnaire',
  event: 'l’annonce d’un événement',
  news: 'une nouvelle',
  school: 'une nouvelle de l’École',
  charity: 'un appel d’association ou de solidarité',
  group: 'la vie d’un groupe',
  promotion: 'la vie d’une promotion',
  family: 'un faire-part, que l’on adresse à sa promotion ou à son groupe',
  thanks: 'des remerciements ou des vœux',
  reminder: 'un rappel à des personnes inscrites, à inscrire ou à relancer',
  ax: 'une communication de l’AX',
  urgent: 'un message urgent',
  commercial: 'un démarchage commercial',
  phishing: 'une tentative d’hameçonnage',
  campaign: 'une campagne, électorale ou d’opinion',
  chain: 'un message à faire suivre en chaîne',
};

interface Values {
  readonly purpose: Purpose;
  readonly words: readonly string[];
  readonly people: number;
  readonly share: number;
  readonly most: number;
  readonly lists: number;
  readonly list: string;
  readonly group: string;
  readonly day: string;
  readonly prices: number;
  readonly links: number;
  readonly lines: number;
  readonly closesOn: string;
  readonly leavesOn: string;
}

const reasons: Record<ReasonCode, (values: Values) => string> = {
  'reads-as': ({ purpose, words }) => `Le texte se lit comme ${purposes[purpose]} : ${quoted(words)}.`,
  'few-people': ({ people }) =>
    `Il va à ${counted(people, 'personne', 'personnes')} : c’est un courrier entre personnes qui se connaissent.`,
  personal: () => 'Il s’adresse à une personne, non à un public.',
  'one-list': ({ list }) => `Ce qui va à une liste (${list}) est l’affaire de cette liste.`,
  'own-group': ({ group }) => `Un animateur écrit librement au public de son groupe (${group}).`,
  'of-event': () => 'Il ne concerne que certaines personnes d’un événement, qu’un rappel atteint seules.',
  'too-many': ({ people, share, most }) =>
    people > 0
      ? `Envoyé directement, il interromprait ${counted(people, 'personne', 'personnes')} (${number('fr', share)} % de l’annuaire), et un courrier direct va à ${most} au plus.`
      : 'Envoyé directement, il interromprait toute la communauté.',
  'many-lists': ({ lists, most }) =>
    `Le même texte irait sur ${lists} listes de plusieurs groupes, et au-delà de ${most} c’est une annonce.`,
  'wide-lists': ({ share, most }) =>
    `Ensemble, ces listes atteignent ${number('fr', share)} % de l’annuaire, et au-delà de ${number('fr', most)} % c’est une annonce.`,
  'to-everybody': ({ words }) => `Il s’adresse à tous : ${quoted(words)}.`,
  dated: ({ day: date }) => `Il nomme un jour : le ${dayOf(date)}.`,
  priced: () => 'Il donne un prix.',
  'ax-speaks': () => 'L’AX parle dans sa propre lettre.',
  'board-urgent': ({ words }) => `Le conseil a un mot urgent pour tous : ${quoted(words)}.`,
  'board-informs': () =>
    'Le conseil informe tout le monde par la lettre mensuelle ; l’envoi exceptionnel est pour l’urgence.',
  'editor-speaks': () => 'Un rédacteur parle dans la lettre dont il répond.',
  external: () => 'L’auteur n’est pas de la communauté : une personne regarde ce qu’il annonce à beaucoup.',
  'mailing-marks': ({ links }) =>
    `Il compte qui clique (${counted(links, 'lien suivi', 'liens suivis')}), comme les envois en nombre.`,
  'deceiving-links': ({ links }) =>
    `${counted(links, 'lien montre', 'liens montrent')} un site et ${links < 2 ? 'mène' : 'mènent'} à un autre.`,
  informs: () => 'Il informe, et ne demande rien.',
  asks: () => 'Il demande des réponses.',
  seeks: () => 'Il cherche quelque chose ou quelqu’un.',
  'own-voice': () => 'Son auteur y parle de lui et ne nomme aucun jour.',
  'subject-begins': ({ words }) => `Son objet commence comme une petite annonce : ${quoted(words)}.`,
  'welcome-too': () => 'Il y serait lu aussi.',
  'small-circle': ({ people }) =>
    `Pour un cercle de ${counted(people, 'personne', 'personnes')}, une liste existe ou peut être créée.`,
};

const next: Record<NextCode, (values: Values) => string> = {
  shorten: ({ lines, most }) =>
    `Raccourcissez-le de ${counted(lines, 'ligne', 'lignes')} : un article en a ${most} au plus.`,
  'letter-date': ({ closesOn, leavesOn }) =>
    `Proposez-le avant le ${dayOf(closesOn)} au soir : le prochain numéro part le ${dayOf(leavesOn)}.`,
  'ad-category': () => 'Choisissez une rubrique ; l’annonce paraît aussitôt.',
  'discussion-title': () => 'Donnez-lui un titre ; chacun peut répondre.',
  'group-moderators': ({ list }) => `Ses modérateurs le lisent avant qu’il parte sur ${list}.`,
  'choose-list': () => 'Choisissez la liste de la promotion ou du groupe qu’il concerne.',
  'ask-member': () =>
    'Demandez à un membre de la communauté de le publier : ce lieu est réservé aux membres.',
  'event-subset': () =>
    'Choisissez à qui il va : inscrits, non-inscrits, en attente ou à relancer pour leur règlement.',
  'two-signatures': () =>
    'Deux membres du conseil le signent ; au plus un envoi en douze mois, inscrit au registre public.',
  'ethics-look': () => 'Dites en une phrase pourquoi : l’équipe d’éthique le regarde et vous répond.',
  'ax-editors': () => 'Les rédacteurs de l’AX le mettent dans leur lettre.',
};

export const fr = { reasons, next };
export type AdviceWords = typeof fr;
export type AdviceValues = Values;
