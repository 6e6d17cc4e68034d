import { condolences } from '../topics/condolences.topic.js';
import { conference } from '../topics/conference.topic.js';
import { crew } from '../topics/crew.topic.js';
import { dinner } from '../topics/dinner.topic.js';
import { dues } from '../topics/dues.topic.js';
import { job } from '../topics/job.topic.js';
import { minutes } from '../topics/minutes.topic.js';
import { monthlyMeeting } from '../topics/monthly-meeting.topic.js';
import { question } from '../topics/question.topic.js';
import type { Topic } from '../topics/topic.js';
import { visit } from '../topics/visit.topic.js';
import type { PolicyName } from '../../../community/lists/policy-name.js';

/** What a list is for: decides its name's ending, its manners, its size among its group's lists, and its posts. */
export interface Flavour {
  readonly suffix: string;
  readonly purpose: string;
  readonly policy: PolicyName;
  readonly replyTo: 'author' | 'list' | 'both';
  readonly isPrivate: boolean;
  /** Of the group's members, about; 1 and more for lists that go beyond the group. */
  readonly weight: number;
  readonly topics: readonly Topic[];
}

/** Every group has this one. */
export const mainFlavour: Flavour = {
  ...flavour('', 'la liste générale du groupe', 'members', 1.15, [
    dinner,
    monthlyMeeting,
    visit,
    question,
    dues,
  ]),
  replyTo: 'author',
};

const annonces = flavour('annonces', 'les annonces du bureau, sans réponses', 'animators-only', 1.05, [
  conference,
  dinner,
  dues,
]);
const bureau: Flavour = {
  ...flavour('bureau', 'la liste de travail du bureau', 'members', 0.02, [minutes, monthlyMeeting]),
  replyTo: 'list',
  isPrivate: true,
};
const debats: Flavour = {
  ...flavour('debats', 'les discussions entre membres', 'newcomers-moderated', 0.45, [question, conference]),
  replyTo: 'list',
};
const diners = flavour('diners', 'les dîners et les magnans', 'members-and-known', 0.6, [dinner]);
const emploi = flavour('emploi', 'les offres d’emploi et de stage', 'moderated', 0.8, [job]);
const visites = flavour('visites', 'les visites et les sorties', 'members', 0.5, [visit]);
const conferences = flavour('conferences', 'les conférences et les tables rondes', 'moderated', 0.7, [
  conference,
]);
const entraide = flavour('entraide', 'les questions et les coups de main', 'members', 0.4, [question]);
const jeunes = flavour('jeunes', 'les dix dernières promotions', 'newcomers-moderated', 0.3, [
  question,
  crew,
]);
const voyages = flavour('voyages', 'les voyages du groupe', 'members', 0.2, [visit, dues]);
const equipages: Flavour = {
  ...flavour('equipages', 'qui part, quand, avec qui', 'open', 0.35, [crew]),
  replyTo: 'both',
};
const carnet = flavour('carnet', 'les naissances, mariages et décès', 'moderated', 0.7, [condolences]);
const conjoints = flavour('conjoints', 'les conjoints et les familles', 'members-and-known', 0.25, [
  dinner,
  visit,
]);

/** The lists a group opens after its main one, in the order it tends to. */
export const flavours: Readonly<
  Record<'professional' | 'regional' | 'promotion' | 'leisure' | 'other', Flavour[]>
> = {
  professional: [annonces, emploi, conferences, bureau, debats, visites, jeunes, entraide],
  regional: [diners, bureau, visites, entraide, annonces, conferences, emploi, jeunes],
  promotion: [carnet, diners, conjoints],
  leisure: [equipages, debats, annonces, bureau, voyages, entraide, jeunes, diners],
  other: [annonces, bureau, entraide, debats, conferences, visites],
};

export interface PlatformList {
  readonly name: string;
  readonly flavour: Flavour;
}

/** Lists of the platform itself: they belong to no group, and are the biggest. */
export const platformLists: readonly PlatformList[] = [
  platform('offres', 'offres d’emploi de toute la communauté', 'moderated', 14, [job]),
  platform('conferences', 'les conférences ouvertes à tous', 'moderated', 12, [conference]),
  platform('carnet', 'le carnet de la communauté', 'moderated', 11, [condolences]),
  platform('visites', 'les visites ouvertes à tous', 'moderated', 9, [visit]),
  platform('entraide', 'entraide entre camarades', 'newcomers-moderated', 7, [question]),
  platform('entrepreneuses', 'celles qui entreprennent', 'members', 3, [conference, dinner]),
  platform('animateurs', 'les animateurs des groupes', 'members', 2.4, [question, monthlyMeeting]),
  platform('moderateurs', 'les modérateurs des listes', 'members', 2.2, [question]),
  platform('equipe', 'les bénévoles de la plateforme', 'members', 0.4, [monthlyMeeting, minutes]),
  platform('essais', 'pour essayer sans déranger personne', 'open', 0.1, [question]),
];

function platform(
  name: string,
  purpose: string,
  policy: PolicyName,
  weight: number,
  topics: readonly Topic[],
): PlatformList {
  return { name, flavour: flavour('', purpose, policy, weight, topics) };
}

function flavour(
  suffix: string,
  purpose: string,
  policy: PolicyName,
  weight: number,
  topics: readonly Topic[],
): Flavour {
  return { suffix, purpose, policy, weight, topics, replyTo: 'author', isPrivate: false };
}
