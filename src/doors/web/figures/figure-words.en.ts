import { counted, number } from '../../../foundation/i18n/format.js';
import type { fr } from './figure-words.fr.js';

const people = (value: number): string => counted('en', value, 'person', 'people');
const days = (value: number): string => counted('en', value, 'day', 'days');
const lists = (value: unknown): string => counted('en', Number(value), 'list', 'lists');

export const en: typeof fr = {
  names: {
    peopleInMessage: {
      label: 'People in one message',
      meaning: 'Outside lists, a message to more people of the directory is an announcement.',
      unit: people,
    },
    peopleByText: {
      label: 'People reached by the same text',
      meaning: 'Outside lists, a text that reaches more people, even one by one, is an announcement.',
      unit: people,
    },
    peopleByAuthor: {
      label: 'People reached by the same author',
      meaning:
        'Outside lists, an author who writes to more people, whatever the texts, makes an announcement. Their answers do not count.',
      unit: people,
    },
    textDays: {
      label: 'How long what is sent to people is remembered',
      meaning:
        'People reached by the same text, or by the same author, are counted over this time, which slides.',
      unit: days,
    },
    lists: {
      label: 'Lists that get the same text',
      meaning:
        'From so many lists on, of at least two groups, the same text is an announcement. Lists that its author animates do not count.',
      unit: lists,
    },
    listDays: {
      label: 'How long a text sent to lists is remembered',
      meaning: 'Lists that get the same text are counted over this time, which slides.',
      unit: days,
    },
    listShare: {
      label: 'Share of the directory reached by lists',
      meaning:
        'The same text on lists of two groups is an announcement as soon as they reach more of the directory together.',
      unit: value => `${number('en', Math.round(value * 1000) / 10)}%`,
    },
    doublings: {
      label: 'Doublings in a row',
      meaning:
        'A text or an author whose public doubles so many months running is reported to the ethics team. Nothing is held.',
      unit: value => counted('en', value, 'month', 'months'),
    },
    growthPeople: {
      label: 'Public from which growth counts',
      meaning: 'Growth is reported only once it reaches so many people a month.',
      unit: people,
    },
    secondsToRead: {
      label: 'Time to read an announcement',
      meaning: 'Tells an author how many hours their message would take from everybody.',
      unit: value => counted('en', value, 'second', 'seconds'),
    },
  },
  reasons: {
    'many-people': values => `to ${people(Number(values.people))} in one message`,
    'same-text': values => `same text to ${people(Number(values.people))} in ${days(Number(values.days))}`,
    'many-texts': values =>
      `to ${people(Number(values.people))} in ${days(Number(values.days))} by several texts of one author`,
    'few-words': values =>
      `a few words, many times, to ${people(Number(values.people))} in ${days(Number(values.days))}`,
    'across-lists': values =>
      `same text on ${lists(values.lists)} of ${counted('en', Number(values.groups), 'group', 'groups')}`,
    'across-lists-wide': values =>
      `same text on ${lists(values.lists)} that reach ${people(Number(values.people))} together`,
    'campaign-held': () => 'campaign held by the ethics team',
  },
  otherReason: 'announcement',
};
