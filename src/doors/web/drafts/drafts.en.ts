import type { StepChannel } from '../../../intake/steering/steering-step.entity.js';
import type { Fate } from '../../../intake/steering/step-outcome.js';
import { counted, number } from '../../../foundation/i18n/format.js';
import type { SentSoFar } from '../../../postoffice/ledger/ledger-hearing.service.js';
import type { ChannelKey } from '../../../intake/steering/advice.js';
import type { DraftWordsShown } from './drafts.fr.js';

const people = (count: number): string => counted('en', count, 'person', 'people');
const figure = (value: number, digits = 0): string =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits }).format(value);

function readingTime(hours: number): string {
  if (hours < 1) return counted('en', Math.max(1, Math.round(hours * 60)), 'minute', 'minutes');
  const shown = figure(hours, hours < 10 ? 1 : 0);
  return `${shown} ${shown === '1' ? 'hour' : 'hours'}`;
}

function rhythm(daily: number): string {
  const days = Math.round(1 / daily);
  if (days > 1) return `an announcement every ${figure(days)} days`;
  const shown = figure(daily, daily < 10 ? 1 : 0);
  return `${shown} ${shown === '1' ? 'announcement' : 'announcements'} a day`;
}

const channels: Record<ChannelKey, string> = {
  direct: 'Your own mail',
  'group-list': 'A group’s list',
  'event-reminder': 'A reminder',
  'forum-ads': 'The small ads',
  'forum-discussion': 'A forum',
  'monthly-letter': 'The monthly letter',
  'ax-letter': 'The AX letter',
  exceptional: 'The exceptional send',
  review: 'The ethics team',
};

const stepPlaces: Record<StepChannel, (place: string) => string> = {
  'group-list': place => (place === '' ? 'a list' : `the list ${place}`),
  'forum-ads': place => (place === '' ? 'the forum of small ads' : `the forum ${place}`),
  'forum-discussion': place => (place === '' ? 'a forum' : `the forum ${place}`),
  'monthly-letter': place => (place === '' ? 'a letter' : `the letter ${place}`),
  'ax-letter': place => (place === '' ? 'the AX letter' : `the letter ${place}`),
  review: () => 'the ethics team',
  dropped: () => 'given up',
};

const fates: Record<Fate, string> = {
  prepared: 'Ready, for you to send',
  waiting: 'Waits for an answer',
  changes: 'You are asked for a change',
  accepted: 'Accepted',
  published: 'Published',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  moved: 'Given to another list',
  answered: 'Answered',
  gone: 'No longer there',
};

/** Of a message that was stopped, the whole of it or a part. */
function stopped({ received, missed }: SentSoFar): string {
  return `${sentSoFar(received, missed)} This is what it would have cost, and where those it concerns will read it.`;
}

function sentSoFar(received: number, missed: number): string {
  if (received === 0) return 'Nobody has received it: it is here, whole.';
  const had = `${people(received)} ${received === 1 ? 'has' : 'have'} received it already`;
  if (missed === 0) return `${had}; this time it would have gone to nobody else. It is here, whole.`;
  return `${had}, ${missed === 1 ? 'one other person has' : `${number('en', missed)} others have`} not: it is here, whole.`;
}

export const en: DraftWordsShown = {
  untitled: 'Your announcement',
  kicker: {
    mail: day => `Your message of ${day}`,
    web: day => `Your message of ${day}`,
    announce: day => `Your announcement of ${day}`,
  },
  lead: {
    mail: stopped,
    web: stopped,
    announce: () =>
      'Nothing has been sent. This is what a direct mailing would cost, and where those it concerns will read your announcement.',
  },
  copies: count => `${counted('en', count, 'message', 'messages')} with this text are kept here together.`,
  dropped: 'You gave this announcement up. Its text is kept.',
  takeBack: 'Take it back',

  costTitle: 'What it would cost',
  reach: {
    title: 'Who would be disturbed',
    sentence: (dot, interrupted, heard, peace, directory) =>
      `Each dot is ${people(dot)} of the ${number('en', directory)} in the directory: ${people(interrupted)} would be interrupted, ${heard === 0 ? 'none has heard of it yet' : `${people(heard)} ${heard === 1 ? 'has' : 'have'} heard of it already`}, ${number('en', peace)} would be left in peace.`,
    interrupted: count => `${number('en', count)} interrupted`,
    heard: count => `${number('en', count)} know already`,
    peace: count => `${number('en', count)} in peace`,
    dot: count => `one dot: ${people(count)}`,
  },
  cost: reach =>
    `Sent directly, it would interrupt ${people(reach.people)}, ${figure(reach.share * 100, reach.share < 0.1 ? 1 : 0)}% of the directory. At ${reach.seconds} seconds each, that makes ${readingTime(reach.hours)} of reading.`,
  nobody: 'We don’t know yet how many people it would go to.',
  arithmetic: daily => `If every member did the same once a year, everybody would get ${rhythm(daily)}.`,

  heardTitle: 'Who has heard of it already',
  heardBy: {
    list: (list, count) => `the list ${list}: ${people(count)}`,
    'other-list': count => `another list: ${people(count)}`,
    lifetime: count => `by direct mail: ${people(count)}`,
    policy: count => `by direct mail: ${people(count)}`,
    letter: count => `by a letter: ${people(count)}`,
    forum: count => `by a forum: ${people(count)}`,
    exceptional: count => `by an exceptional send: ${people(count)}`,
    welcome: count => `by a welcome mail: ${people(count)}`,
    event: count => `by an event: ${people(count)}`,
  },

  offersTitle: 'Where it is welcome',
  offersNone: 'No place stands out for this text: choose one further down, or ask the ethics team.',
  channel: channel => channels[channel],
  best: 'Our advice',
  chosen: 'Your choice',
  readers: {
    letter: count => `${people(count)} ${count === 1 ? 'gets' : 'get'} it`,
    forum: count =>
      count === 0
        ? 'read by those who come by'
        : `${people(count)} ${count === 1 ? 'reads or follows' : 'read or follow'} it`,
    list: count => `${people(count)} ${count === 1 ? 'gets' : 'get'} it`,
  },
  fact: {
    readers: 'Readers',
    appears: 'Appears',
    needs: 'It needs',
    issue: 'Issue',
    length: 'Length',
    files: 'Attachments',
  },
  appears: {
    forum: 'as soon as you publish it',
    list: 'once its moderators accept it',
    letter: (day, deadline) => `on ${day}; proposals until ${deadline}`,
  },
  fullness: (month, { taken, most, waiting }) =>
    `${month}: ${number('en', taken)} of ${number('en', most)} articles accepted${waiting === 0 ? '' : `, ${number('en', waiting)} waiting`}`,
  lines: (lines, most) =>
    lines > most
      ? `${counted('en', lines, 'line', 'lines')} for ${number('en', most)}: ${number('en', lines - most)} too many`
      : `${counted('en', lines, 'line', 'lines')} of ${number('en', most)}`,
  outlook: {
    'event-already': 'This event is announced there already.',
    'event-too-early': 'The event takes place before the next issue: a forum will say it in time.',
    'no-place': 'The next issues are full, or have an article of yours.',
  },
  carry: {
    forum: 'Carry it to this forum',
    list: 'Give it to its moderators',
    letter: 'Propose it to this letter',
    'letter-draft': 'Carry it there and shorten it',
  },
  visit: 'See this place',
  choose: 'Choose the list further down.',
  directly: 'Write to them from your own mail: that is what it is for.',

  textTitle: 'Your text',
  textHint: 'Change it as you like: every button on this page saves it first.',
  subject: 'Title',
  eventOn: 'Day of the event',
  eventHint: 'Only if something takes place.',
  body: 'Text',
  save: 'Save',
  files: 'Attachments',
  filesHint: 'They stay here, and you can take them back. Those that are ticked go with your text.',
  download: 'Download',
  downloadOf: name => `Download ${name}`,
  filesThere: {
    all: count => (count === 1 ? 'yours goes with the text' : `all ${count} go with the text`),
    some: (left, most, size) =>
      `can’t go there: ${left} (at most ${most} files of ${size} each). Nothing is lost: all of it stays here.`,
    list: count =>
      count === 1
        ? 'yours waits for its moderators, with the text'
        : `all ${count} wait for its moderators, with the text`,
    letter: 'an article takes none: say in the text where they are; they stay here',
  },
  filesElsewhere: (most, size) =>
    `Of your attachments, a forum takes at most ${most}, of ${size} each; a list, those its settings accept; a letter, none.`,

  elsewhereTitle: 'Another place',
  place: 'Forum, letter or list',
  choosePlace: 'Choose a place',
  placeGroups: {
    forum: name => `Forum: ${name}`,
    letter: name => `Letter: ${name}`,
    list: name => `List: ${name}`,
  },
  carryThere: 'Carry it there',

  askTitle: 'Ask the ethics team',
  askLead:
    'If you think this announcement really has to go further, say why in one sentence. A person reads it and answers you.',
  note: 'Why',
  ask: 'Ask for their view',
  asked: 'The ethics team has your question and will answer you here, and by mail.',
  dropTitle: 'Give it up',
  dropLead: 'You can take it back.',
  drop: 'Give this announcement up',
  taken: 'While an answer is awaited, or once it is published, it is carried nowhere else.',

  stepsTitle: 'What became of it',
  fate: fate => fates[fate],
  stepIn: (channel, place) => stepPlaces[channel](place),
  month: month => `issue of ${month}`,
  given: day => `Carried on ${day}`,
  theySay: 'They answer',
  youSaid: 'You said',
  open: 'Open it',

  faults: {
    'subject-too-long': 'The title is too long.',
    'text-too-long': 'The text is too long.',
    'nothing-written': 'Write something first.',
    'day-strange': 'There is no such day.',
    stale:
      'This announcement has changed meanwhile, perhaps in another window. What you wrote is still here: read it again, then retry.',
    'not-now': 'That is no longer possible as it stands: see what became of it.',
    'draft-there': 'You have a draft in this forum already: publish it or throw it away first.',
    'draft-there-link': 'Open that draft',
    'no-such-place': 'Choose a place in the list.',
    silenced: 'A measure in force keeps you from publishing for the moment.',
    'too-long': 'It is too long for this letter: shorten the text, the counter follows you.',
    'article-unfit':
      'Something is missing for this letter: a title, a text short enough, a day if it is an event.',
    nowhere: 'No issue of this letter can take it.',
    'too-many-lists':
      'This text went to several lists in the last days: one more would make it an announcement to all. Choose a forum or a letter.',
    'list-refuses': 'This list can’t take it:',
    'audience-unknown':
      'A list you name does not exist, or is not yours to see: nothing is saved yet, and what you wrote is here.',
    'reason-missing': 'Say why, in one sentence.',
    'no-address': 'You need a preferred address to write to a list.',
  },
  done: {
    saved: 'Your text is saved.',
    proposed: 'Done: your announcement is proposed. You follow the answer here.',
    held: 'Done: the list’s moderators have your announcement. You follow the answer here.',
    asked: 'The ethics team has your question.',
    dropped: 'You gave this announcement up.',
    'taken-back': 'You took this announcement back.',
    announced: 'Your announcement is kept; nothing has been sent.',
  },

  announce: {
    title: 'Announce something',
    lead: 'Say what you want to announce, and to whom. You will see at once how many people it would disturb, and where it will be read best. Nothing leaves from here without you.',
    subject: 'What',
    subjectHint: 'The title, as one would read it.',
    audience: 'For whom',
    audiences: {
      everybody: 'The whole community',
      promotion: 'My promotion',
      lists: 'Lists that I name',
      group: name => `The group ${name}`,
    },
    lists: 'Which ones',
    listsMissing: 'Say which ones.',
    listsHint: 'Their names, separated by commas, if you chose lists.',
    unknown: names => `Unknown, or for their members alone: ${names}.`,
    eventOn: 'When',
    eventHint: 'The day, if something takes place.',
    body: 'The text',
    channels: 'The places and their rules',
    look: 'See where to announce it',
    submit: 'Keep it and choose the place',
    liveEmpty: 'Write a few words: the places that suit will appear here.',
  },
  mineTitle: 'My announcements',
  mineLink: 'Announce something',
  stateTags: { open: 'to be placed', carried: 'carried', asked: 'under review', dropped: 'given up' },
};
