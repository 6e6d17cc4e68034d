import type { AuthorRole, Announcement } from './announcement.js';
import type { Road } from './audience.js';
import type { Purpose } from './purposes.js';
import type { Reading } from './reading.js';

/** How much a person should look before anybody reads it. */
export interface Alarm {
  readonly points: number;
  readonly isRaised: boolean;
  /** The strongest of what raises it. */
  readonly purpose: Purpose | null;
}

/** From where on somebody looks: whoever answers for what they write is trusted further. */
const bounds: Readonly<Record<AuthorRole, number>> = {
  external: 5,
  member: 7,
  animator: 9,
  editor: 10,
  ax: 14,
  board: 14,
};
/** Within its own list or group a text is seen by who can answer it. */
const patience: Readonly<Record<Road, number>> = {
  few: 1.6,
  'own-group': 1.8,
  list: 1.3,
  event: 1.5,
  mass: 1,
  unknown: 1,
};
const adPurposes = ['job', 'internship', 'housing', 'sale', 'ticket', 'lift', 'lost', 'service'] as const;

export function alarmOf({ role }: Announcement, reading: Reading, road: Road): Alarm {
  const parts: readonly (readonly [Purpose, number])[] = [
    ['phishing', phishing(reading, role)],
    ['commercial', commercial(reading, road) * (answersForIt(role) ? 0.5 : 1)],
    ['campaign', campaign(reading, role, road)],
    ['chain', scoreOf(reading, 'chain') * 0.9],
  ];
  const [purpose, strongest] = parts.reduce((best, each) => (each[1] > best[1] ? each : best));
  const points = strongest + 0.3 * (parts.reduce((sum, [, score]) => sum + score, 0) - strongest);
  const bound = bounds[role] * patience[road];
  return {
    points: (points * bounds.member) / bound,
    isRaised: points >= bound,
    purpose: strongest > 0 ? purpose : null,
  };
}

/** Whoever speaks for an institution has its own editors. */
function answersForIt(role: AuthorRole): boolean {
  return role === 'board' || role === 'ax' || role === 'editor';
}

function phishing(reading: Reading, role: AuthorRole): number {
  const asked = scoreOf(reading, 'phishing') + 5 * Math.min(2, reading.links.deceiving);
  // Who asks whether a mail is a trap quotes its words, and says so.
  const wonders = reading.marks.has('about-fraud') ? 0.25 : 1;
  return asked * wonders * (answersForIt(role) ? 0.3 : 1.1);
}

function commercial(reading: Reading, road: Road): number {
  const words = scoreOf(reading, 'commercial');
  const mailing = Math.min(6, reading.links.tracked * 2.5);
  const isCompany = (reading.marks.get('company')?.score ?? 0) > 0;
  return (words * likeness(reading, words, isCompany) + mailing) * (road === 'few' && !isCompany ? 0.6 : 1);
}

/** Points of an ad that names what it sells or lets. */
const plainAd = 6;

/** A small ad has a price and an offer too, whoever hires speaks of the company, and a free course is an event. */
function likeness(reading: Reading, words: number, isCompany: boolean): number {
  const hiring = Math.max(scoreOf(reading, 'job'), scoreOf(reading, 'internship'));
  if (hiring > 0.6 * words && hiring >= 4) return 0.45;
  const ad = Math.max(...adPurposes.map(purpose => scoreOf(reading, purpose)));
  if (!isCompany && ad > Math.min(words, plainAd)) return 0.45;
  const gathering = (['event', 'charity', 'news', 'school'] as const).reduce(
    (sum, each) => sum + scoreOf(reading, each),
    0,
  );
  return gathering > words * 1.5 ? (isCompany ? 0.8 : 0.6) : 1;
}

function campaign(reading: Reading, role: AuthorRole, road: Road): number {
  const words = scoreOf(reading, 'campaign');
  // The minutes of a group tell of its elections, and of petitions that came up.
  const isOwnLife = road === 'list' || road === 'own-group';
  if (isOwnLife && scoreOf(reading, 'group') > words * 0.4) return words * 0.4;
  if (role === 'ax' || role === 'board') return words * 0.3;
  // A candidate for a post is no candidate for an election.
  const job = scoreOf(reading, 'job') + scoreOf(reading, 'internship');
  return job > words ? words * 0.3 : words;
}

function scoreOf(reading: Reading, purpose: Purpose): number {
  return reading.purposes.get(purpose)?.score ?? 0;
}
