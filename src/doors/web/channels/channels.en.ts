import { counted, number } from '../../../foundation/i18n/format.js';
import type { ChannelWords } from './channels.fr.js';

const percent = (share: number): string =>
  `${new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(share * 100)}%`;
const people = (count: number): string => counted('en', count, 'person', 'people');
const days = (count: number): string => counted('en', count, 'day', 'days');
const endings = new Map([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
]);
const ordinal = (count: number): string =>
  `${count}${endings.get(new Intl.PluralRules('en', { type: 'ordinal' }).select(count)) ?? 'th'}`;

export const en: ChannelWords = {
  title: 'Where to announce something',
  lead: 'Nobody writes to everybody here. Yet every announcement has a place where it is expected: here it is, with its rules.',
  arrived:
    'Your server returned your message with the address of this page? It went to nobody: your address was not proven, or the text was going to many people. Take it up again here.',
  begin: 'Announce something',
  beginHint: 'Paste your text: you will see whom it would disturb, and where it will be read best.',

  charterTitle: 'The charter',
  charter: (figures, directory) => [
    `There are ${people(directory)} in the directory. A message to all of them takes a moment of each: at ${figures.secondsToRead} seconds, ${number('en', Math.round((directory * figures.secondsToRead) / 3600))} hours together.`,
    `If each of them announced one single thing a year to all, each would get ${number('en', Math.round(directory / 365))} announcements a day.`,
    'No role has the right or the means to write to the whole directory, outside the letters and the exceptional send. Those who run the platform follow the same rule.',
    'An announcement that was stopped is not lost: it waits for you, whole, with the places that welcome it.',
    'Everybody leaves a letter or a list when they like, by one click.',
  ],
  rulesTitle: 'From when on it is an announcement',
  rules: figures => [
    `One message to more than ${people(figures.peopleInMessage)} of the directory, outside lists.`,
    `The same text, even retouched, to more than ${people(figures.peopleByText)} within ${days(figures.textDays)}, outside lists.`,
    `Messages of one author to more than ${people(figures.peopleByAuthor)} within ${days(figures.textDays)}, outside lists, answers apart.`,
    `The same text on lists of two groups or more within ${days(figures.listDays)}: from the ${ordinal(figures.lists)} list on, or as soon as together they reach more than ${percent(figures.listShare)} of the directory. An animator writes freely to the lists of their own groups.`,
    'One message on one list is that list’s own affair, however long the list.',
  ],
  figuresHint: 'The board sets these figures; each change is public.',

  placesTitle: 'The places',
  forWhat: 'For',
  under: 'Who answers for it',
  bounds: 'Rules',
  how: 'How',
  where: 'Where',
  places: {
    list: {
      name: 'A group’s list',
      what: 'The regular public of a group, X or not: meals, meetings, payments, reminders.',
      who: 'Its animators, who write there freely.',
      rules: 'Its members and subscribers, and nobody else.',
      how: 'Write to the list’s address, or from its page.',
      link: 'Find a group',
    },
    forum: {
      name: 'The forums',
      what: 'Small ads (sale, flat, job, internship, lift), discussions, questions, opinions.',
      who: 'Their moderators.',
      rules: 'People come to read, nothing is pushed. Text, and links.',
      how: 'Write there directly; it appears at once.',
      link: 'The forums',
    },
    letter: {
      name: 'The monthly letter',
      what: 'Events and news of interest to all, by alumni or for them.',
      who: 'Its editors, strict on quantity, length and frequency.',
      rules: (lines, width, articles, closes) =>
        `One issue a month, on the 1st; proposals close ${days(closes)} before the month ends; ${lines} lines of ${width} characters at most; ${articles} articles an issue; one article per announcer, an event only once.`,
      how: 'Propose an article; the editors answer you.',
      link: 'Propose an article',
    },
    ax: {
      name: 'The AX letter',
      what: 'The association’s own communications: dues, votes, assemblies, careers.',
      who: 'The AX and its editors.',
      rules: 'Its own subscribers, the same limits.',
      how: 'Carry an announcement there: its editors decide.',
      link: 'The AX letter',
    },
    exceptional: {
      name: 'The exceptional send',
      what: 'An urgent word from the board to the whole community.',
      who: 'The board, with two signatures.',
      rules: 'At most one in twelve months, with its reason in a public register.',
      how: 'For the board alone.',
      link: 'The register',
    },
    direct: {
      name: 'Your own mail',
      what: 'People who know each other.',
      who: 'You.',
      rules: figures =>
        `Up to ${people(figures.peopleInMessage)} of the directory a message, and ${people(figures.peopleByText)} for the same text within ${days(figures.textDays)}.`,
      how: 'As ever.',
      link: '',
    },
  },
};
