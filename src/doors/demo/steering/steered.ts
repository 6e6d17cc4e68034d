import type { Reason } from '../../../channels/posting/decision.js';
import type { DraftState } from '../../../intake/steering/steering-draft.entity.js';
import type { StepChannel } from '../../../intake/steering/steering-step.entity.js';

/** An announcement that was steered, and what became of it. */
export interface Steered {
  readonly subject: string;
  readonly daysAgo: number;
  readonly people: number;
  readonly reason: Reason;
  readonly state: DraftState;
  readonly channel: StepChannel | null;
  readonly note?: string;
  /** Nobody proven wrote it. */
  readonly isUnproven?: boolean;
}

const atOnce = (people: number): Reason => ({ code: 'many-people', values: { people, limit: 25 } });
const lists = (count: number): Reason => ({
  code: 'across-lists',
  values: { lists: count, groups: count, days: 7 },
});

/** A year of announcements that went to a better place. */
export const steered: readonly Steered[] = [
  carried('Location de ski, semaine du 15', 330, 840, lists(3), 'forum-ads'),
  carried('Recherche stage de fin d’études', 301, 410, atOnce(410), 'forum-ads'),
  carried('Conférence : la fusion, dix ans après', 275, 1_620, lists(4), 'monthly-letter'),
  carried('Vide-grenier de la promotion', 262, 320, lists(3), 'group-list'),
  carried('Voilier à partager cet été', 214, 96, atOnce(96), 'forum-ads'),
  carried('Un sondage sur la réforme des statuts', 188, 1_240, lists(5), 'forum-discussion'),
  carried('Offre d’emploi : directeur technique', 160, 530, atOnce(530), 'forum-ads'),
  carried('Concert de la rentrée', 121, 980, lists(3), 'monthly-letter'),
  carried('Cotisations : ce qui change', 96, 1_450, atOnce(1_450), 'ax-letter'),
  carried('Appartement à louer, Lyon 6e', 64, 390, lists(3), 'forum-ads'),
  carried('Dîner des anciens du Brésil', 47, 64, atOnce(64), 'group-list'),
  carried('Table ronde : financer la recherche', 33, 720, lists(3), 'monthly-letter'),
];

export const waiting: readonly Steered[] = [
  {
    subject: 'Enquête de thèse : deux minutes de votre temps',
    daysAgo: 2,
    people: 260,
    reason: atOnce(260),
    state: 'asked',
    channel: 'review',
    note: 'C’est pour la thèse de ma fille, sans rien de commercial : puis-je écrire à ceux de ma promotion ?',
  },
  {
    subject: 'Exclusif : réduisez vos impôts avant le 31',
    daysAgo: 1,
    people: 48,
    reason: atOnce(48),
    state: 'asked',
    channel: null,
    isUnproven: true,
  },
];

function carried(
  subject: string,
  daysAgo: number,
  people: number,
  reason: Reason,
  channel: StepChannel,
): Steered {
  return { subject, daysAgo, people, reason, channel, state: 'carried' };
}
