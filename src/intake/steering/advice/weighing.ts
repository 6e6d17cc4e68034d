import type { Announcement, AudienceFacts } from './announcement.js';
import { type Road, shareOf } from './audience.js';
import { type Case, Points } from './points.js';
import { channelKeys, fits, type Purpose, purposes } from './purposes.js';
import type { Reading } from './reading.js';

const proofOfPurpose = 1;
const publicPlaces = ['forum-ads', 'forum-discussion', 'monthly-letter', 'group-list', 'ax-letter'] as const;
/** A text of so many words says enough for a letter. */
const longText = 60;

export function pointsOf(asked: Case): Points {
  const points = new Points();
  byPurpose(points, asked);
  byShape(points, asked);
  byRole(points, asked);
  byCircle(points, asked);
  fallBack(points, asked);
  barred(points, asked);
  byRoad(points, asked);
  byAlarm(points, asked);
  return points;
}

function byPurpose(points: Points, asked: Case): void {
  for (const purpose of purposes) {
    const evidence = asked.reading.purposes.get(purpose);
    if (evidence === undefined || isAlarming(purpose)) continue;
    const weight = evidence.score * plausibility(purpose, asked);
    for (const channel of channelKeys) {
      const fit = fits[purpose][channel] ?? 0;
      const code = evidence.score >= proofOfPurpose && fit >= 0.3 ? 'reads-as' : undefined;
      points.add(channel, weight * fit, code, { purpose, words: evidence.words });
    }
  }
}

/** What has neither day nor hour, and nobody to register with, hardly takes place. */
function isDated({ days, hasHour, marks }: Reading): boolean {
  return days.length > 0 || hasHour || marks.has('weekday') || marks.has('invitation');
}

/** Beyond so many people a text is no longer one group's or one promotion's. */
const widestCircle = 1_000;

/** How far the audience makes a purpose likely: the life of a group is not told to the whole community. */
function plausibility(purpose: Purpose, { facts: { audience }, reading, road }: Case): number {
  const isWide = road === 'mass' && ((audience.people ?? 0) > widestCircle || audience.lists.length > 2);
  switch (purpose) {
    case 'group':
    case 'thanks':
      return isWide ? 0.45 : 1;
    case 'event':
      return isDated(reading) ? 1 : 0.55;
    case 'promotion':
      return reading.promotions > 1 || reading.marks.has('to-everybody') ? 0.35 : 1;
    default:
      return 1;
  }
}

function isAlarming(purpose: Purpose): boolean {
  return purpose === 'commercial' || purpose === 'phishing' || purpose === 'campaign' || purpose === 'chain';
}

function byShape(points: Points, { reading, road }: Case): void {
  bySubject(points, reading);
  const day = reading.days.find(({ isFuture }) => isFuture) ?? reading.days[0];
  const isAd = points.of('forum-ads') > points.of('monthly-letter') + 1;
  if (day !== undefined && !isAd) {
    points.add('monthly-letter', reading.hasHour ? 3 : 1.8, 'dated', { day: day.day });
    points.add('group-list', 0.6);
  }
  if (reading.prices > 0 && isAd) points.add('forum-ads', 1.2, 'priced', { prices: reading.prices });
  byQuestions(points, reading, isAd);
  const everybody = reading.marks.get('to-everybody');
  if (road === 'mass' && everybody !== undefined)
    points.add('monthly-letter', 1.5, 'to-everybody', { words: everybody.words });
}

/** What a subject begins with is what the text is: « Perdu… », « Cherche… », a profession. */
function bySubject(points: Points, { subjectBegins }: Reading): void {
  if (subjectBegins !== null) points.add('forum-ads', 3, 'subject-begins', { words: [subjectBegins] });
}

/** Points of a question that says it is one. */
const plainQuestion = 5;
/** Fewer points than an ad that names what it offers has. */
const weakAd = 6;

/** A question in the subject asks for answers; those within may only be manners. */
function byQuestions(points: Points, reading: Reading, isAd: boolean): void {
  const { asksInSubject, questions, purposes: found } = reading;
  const isPlain = (found.get('question')?.score ?? 0) >= plainQuestion;
  if (asksInSubject && (!isAd || isPlain || points.of('forum-ads') < weakAd))
    points.add('forum-discussion', 3, 'asks');
  if (questions > 0 && points.of('forum-discussion') > 1)
    points.add('forum-discussion', Math.min(2, 0.7 * questions));
}

/** Haste alone interrupts nobody: something must be at stake. */
const leastHarm = 3;

/** Who speaks for an institution speaks through its own channel, small ads of theirs apart. */
function byRole(points: Points, { announcement: { role }, facts, reading, road }: Case): void {
  if (role === 'ax') points.add('ax-letter', 6 + 0.5 * points.of('monthly-letter'), 'ax-speaks');
  if (role === 'editor') byEditor(points, reading);
  // What they ask or discuss, they ask through their own letter.
  if (role === 'ax' || role === 'board') {
    points.lessen('forum-discussion', 0.4);
    points.lessen('group-list', 0.5);
  }
  if (role !== 'board') return;
  points.add('monthly-letter', 5 + points.of('ax-letter'), 'board-informs');
  const urgent = reading.purposes.get('urgent');
  const haste = reading.marks.get('haste')?.score ?? 0;
  const isForAll =
    road === 'unknown' ? reading.greets !== 'one' : road === 'mass' && shareOf(facts.audience) > 0.25;
  if (isForAll && urgent !== undefined && urgent.score >= leastHarm && urgent.score + haste >= 6) {
    points.add('exceptional', haste + points.of('monthly-letter'), 'board-urgent', { words: urgent.words });
  }
}

/** What editors say of their own letter stands in it, their questions to its readers too. */
function byEditor(points: Points, { purposes: found }: Reading): void {
  points.add('monthly-letter', 3, 'editor-speaks');
  const isOfLetter = (found.get('news')?.score ?? 0) >= 2;
  if (isOfLetter && points.of('forum-ads') < weakAd) points.lessen('forum-discussion', 0.5);
}

/** A circle of some dozens, or a group that is named, is served by a list. */
function byCircle(points: Points, { announcement: { role }, facts: { audience }, road }: Case): void {
  if (audience.group !== null) points.add('group-list', 2);
  if (road !== 'mass') return;
  const people = audience.people ?? 0;
  if (people > 0 && people <= 500 && audience.lists.length === 0 && role !== 'external') {
    points.add('group-list', people <= 100 ? 2.2 : 1.2, 'small-circle', { people });
  }
}

/** What carries a text whose words are known; less is a guess that its shape may overrule. */
const certainEnough = 2.5;

/** A text whose words say little: its shape tells whether it sells, seeks, asks or informs. */
function fallBack(points: Points, { announcement: { role }, reading, road }: Case): void {
  if (reading.prices > 0 && role !== 'external' && isNoTicketPrice(reading))
    points.add('forum-ads', 2.5, 'priced', { prices: reading.prices });
  const best = Math.max(...publicPlaces.map(channel => points.of(channel)));
  if (best >= certainEnough) return;
  if (road === 'unknown' && reading.greets !== 'many' && reading.words < longText) return;
  const asks = reading.questions > 0;
  if (role === 'external') points.add('review', 2.5, 'external');
  else if (asks) points.add('forum-discussion', 2, 'asks');
  else if (reading.marks.has('seek') || reading.marks.has('need')) points.add('forum-ads', 2, 'seeks');
  else if (isOwnVoice(reading)) points.add('forum-discussion', 2, 'own-voice');
  else points.add('monthly-letter', 2, 'informs');
  points.add(asks ? 'monthly-letter' : 'forum-discussion', 0.8);
}

/** Channels that are somebody else's. */
function barred(points: Points, { announcement: { role }, road }: Case): void {
  if (role !== 'board') points.bar('exceptional');
  if (role !== 'ax') points.bar('ax-letter');
  if (role !== 'animator') {
    points.add('group-list', 0.4 * points.of('event-reminder'));
    points.bar('event-reminder');
  }
  if (road === 'mass') points.bar('direct');
  if (role === 'external') byOutsider(points, road);
}

/** Somebody speaks of themselves, and of no day: more a word among members than news for all. */
function isOwnVoice({ marks, days, hasHour }: Reading): boolean {
  return days.length === 0 && !hasHour && (marks.get('first-person')?.score ?? 0) >= 2;
}

/** A price beside a day and an hour is what an evening costs; alone it is what a thing does. */
function isNoTicketPrice({ purposes: found, days, hasHour }: Reading): boolean {
  return (found.get('event')?.score ?? 0) < (days.length === 0 && !hasHour ? 8 : 4);
}

/** From outside, an ad, an event or a study is understood; of anything else a person asks what it is for. */
function byOutsider(points: Points, road: Road): void {
  if (road === 'mass') points.bar('group-list');
  const best = Math.max(...publicPlaces.map(channel => points.of(channel)));
  points.add('review', best < 4 ? 4 : 1.2, 'external');
}

function byRoad(points: Points, { announcement: { role }, facts: { audience }, reading, road }: Case): void {
  const list = audience.lists[0]?.address ?? audience.group ?? '';
  switch (road) {
    case 'few':
      points.lead('direct', 'few-people', { people: audience.people ?? 1 });
      break;
    case 'list':
      points.lead('group-list', 'one-list', { list });
      break;
    case 'own-group':
      points.lead('group-list', 'own-group', { group: audience.group ?? list });
      break;
    case 'event':
      points.lead('event-reminder', 'of-event');
      break;
    case 'unknown':
      unknownRoad(points, reading, role);
      break;
    case 'mass':
      break;
  }
  if (role === 'animator' && road !== 'few' && remindsSome(reading, audience, road)) {
    points.lead('event-reminder', 'of-event');
  }
}

/** A reminder that names whom it is for is no word to the whole group. */
function remindsSome(
  { purposes: found, marks }: Reading,
  { isOfEvent, lists, group }: AudienceFacts,
  road: Road,
): boolean {
  const reminder = found.get('reminder')?.score ?? 0;
  if (!isOfEvent) {
    const life = (found.get('group')?.score ?? 0) + (found.get('event')?.score ?? 0);
    return (group !== null || lists.length > 0) && reminder >= 8 && reminder > 0.8 * life;
  }
  // No list was named: it is meant for the event's people, unless it invites them in the first place.
  const isTheirs = lists.length === 0 && road !== 'mass' && !marks.has('invitation');
  return isTheirs || reminder >= 2.5;
}

/** Nobody said to whom: one who is greeted by name is one. */
function unknownRoad(points: Points, { greets, marks, words }: Reading, role: Announcement['role']): void {
  const personal = marks.get('to-one')?.score ?? 0;
  const many = (marks.get('to-many')?.score ?? 0) + (marks.get('to-everybody')?.score ?? 0);
  if (greets === 'many' || many >= 2 || (greets === null && (role === 'ax' || role === 'board'))) return;
  const best = Math.max(
    0,
    points.of('forum-ads'),
    points.of('monthly-letter'),
    points.of('forum-discussion'),
    points.of('group-list'),
  );
  if (greets === 'one' && (words < 250 || personal >= 3)) points.lead('direct', 'personal');
  else if (personal >= 3 && personal > best * 0.6) points.lead('direct', 'personal');
  else if (best < 2) points.add('direct', 2.2, 'personal');
}

function byAlarm(points: Points, { alarm, reading }: Case): void {
  if (alarm.purpose === null) return;
  const words = reading.purposes.get(alarm.purpose)?.words ?? [];
  if (reading.links.tracked > 0) points.add('review', 0.1, 'mailing-marks', { links: reading.links.tracked });
  if (reading.links.deceiving > 0)
    points.add('review', 0.1, 'deceiving-links', { links: reading.links.deceiving });
  if (alarm.isRaised) points.lead('review', 'reads-as', { purpose: alarm.purpose, words });
  else
    points.add('review', Math.min(alarm.points * 0.5, points.best() * 0.7), 'reads-as', {
      purpose: alarm.purpose,
      words,
    });
}
