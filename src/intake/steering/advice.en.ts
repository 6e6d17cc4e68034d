import { day, number } from '../../foundation/i18n/format.js';
import type { AdviceWords } from './advice.fr.js';
import type { Purpose } from './advice/purposes.js';

const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);
const dayOf = (date: string): string => day('en', noon(date), 'UTC');
const counted = (count: number, one: string, many: string): string =>
  `${number('en', count)} ${count === 1 ? one : many}`;
const quoted = (words: readonly string[]): string => words.map(word => `“${word}”`).join(', ');

const purposes: Record<Purpose, string> = {
  sale: 'a small ad: something sold, bought or given',
  housing: 'a housing ad',
  ticket: 'tickets offered or wanted',
  job: 'a job ad',
  internship: 'an internship or thesis ad',
  lift: 'a lift offered or wanted',
  lost: 'something lost or found',
  service: 'a service asked or offered among people',
  question: 'a question to whoever knows',
  opinion: 'an opinion that others may discuss',
  survey: 'a questionnaire',
  event: 'an event announced',
  news: 'a piece of news',
  school: 'news of the School',
  charity: 'an appeal of an association or a charity',
  group: 'the life of a group',
  promotion: 'the life of a promotion',
  family: 'a birth, a wedding or a death, which one tells one’s promotion or group',
  thanks: 'thanks or greetings',
  reminder: 'a reminder to people who registered, should register or have to pay',
  ax: 'a word of the AX',
  urgent: 'an urgent message',
  commercial: 'commercial prospecting',
  phishing: 'an attempt at phishing',
  campaign: 'a campaign, for an election or a cause',
  chain: 'a chain letter',
};

export const en: AdviceWords = {
  reasons: {
    'reads-as': ({ purpose, words }) => `The text reads as ${purposes[purpose]}: ${quoted(words)}.`,
    'few-people': ({ people }) =>
      `It goes to ${counted(people, 'person', 'people')}: mail between people who know each other.`,
    personal: () => 'It addresses one person, not a public.',
    'one-list': ({ list }) => `What goes to one list (${list}) is that list’s own affair.`,
    'own-group': ({ group }) => `An animator writes freely to the public of their own group (${group}).`,
    'of-event': () => 'It concerns only some people of an event, whom a reminder reaches and nobody else.',
    'too-many': ({ people, share, most }) =>
      people > 0
        ? `Sent directly, it would interrupt ${counted(people, 'person', 'people')} (${number('en', share)}% of the directory), and ${most} is the most for direct mail.`
        : 'Sent directly, it would interrupt the whole community.',
    'many-lists': ({ lists, most }) =>
      `The same text would go to ${lists} lists of several groups; beyond ${most} it is an announcement.`,
    'wide-lists': ({ share, most }) =>
      `Together these lists reach ${number('en', share)}% of the directory; beyond ${number('en', most)}% it is an announcement.`,
    'to-everybody': ({ words }) => `It addresses everybody: ${quoted(words)}.`,
    dated: ({ day: date }) => `It names a day: ${dayOf(date)}.`,
    priced: () => 'It names a price.',
    'ax-speaks': () => 'The AX speaks through its own letter.',
    'board-urgent': ({ words }) => `The board has an urgent word for everybody: ${quoted(words)}.`,
    'board-informs': () =>
      'The board informs everybody through the monthly letter; the exceptional send is for urgent word.',
    'editor-speaks': () => 'An editor speaks through the letter they answer for.',
    external: () => 'The author is not of the community: a person looks at what they announce to many.',
    'mailing-marks': ({ links }) =>
      `It counts who clicks (${counted(links, 'tracked link', 'tracked links')}), as mailings do.`,
    'deceiving-links': ({ links }) =>
      `${counted(links, 'link shows', 'links show')} one site and ${links === 1 ? 'leads' : 'lead'} to another.`,
    informs: () => 'It informs, and asks nothing.',
    asks: () => 'It asks for answers.',
    seeks: () => 'It looks for something or somebody.',
    'own-voice': () => 'Its author speaks of themselves and names no day.',
    'subject-begins': ({ words }) => `Its subject begins as small ads do: ${quoted(words)}.`,
    'welcome-too': () => 'It would be read there too.',
    'small-circle': ({ people }) =>
      `For a circle of ${counted(people, 'person', 'people')} there is a list, or one can be made.`,
  },
  next: {
    shorten: ({ lines, most }) =>
      `Shorten it by ${counted(lines, 'line', 'lines')}: an article has at most ${most}.`,
    'letter-date': ({ closesOn, leavesOn }) =>
      `Propose it by the evening of ${dayOf(closesOn)}: the next issue leaves on ${dayOf(leavesOn)}.`,
    'ad-category': () => 'Choose a category; the ad appears at once.',
    'discussion-title': () => 'Give it a title; anybody may answer.',
    'group-moderators': ({ list }) => `Its moderators read it before it leaves on ${list}.`,
    'choose-list': () => 'Choose the list of the promotion or group it concerns.',
    'ask-member': () => 'Ask a member of the community to publish it: this place is for members.',
    'event-subset': () => 'Choose whom it goes to: registered, not registered, waiting, or still to pay.',
    'two-signatures': () =>
      'Two members of the board sign it; at most one send in twelve months, in the public register.',
    'ethics-look': () => 'Say in a sentence why: the ethics team looks at it and answers you.',
    'ax-editors': () => 'The editors of the AX put it in their letter.',
  },
};
