import { describe, expect, it } from '@jest/globals';
import {
  array,
  assert,
  boolean,
  constantFrom,
  nat,
  oneof,
  option,
  property,
  record,
  string,
} from 'fast-check';
import { audienceOf } from './advice-audience.js';
import { nextSentence, reasonSentence } from './advice-words.js';
import { type AdviceFacts, advise, authorRoles, channelKeys } from './advice.js';
import { defaultFigures } from './figures.js';

const letter = { slug: 'lettre', maxLines: 8, lineWidth: 68, closesOn: '2026-12-28', leavesOn: '2027-01-01' };
const places = { ads: 'annonces', discussion: 'discussions', letter, axLetter: letter, groupList: null };
const nothingKnown = {
  directory: 17_000,
  lists: new Map(),
  people: new Map(),
  group: null,
  mailDomain: 'x-groupes.example',
};

function facts(asked: Parameters<typeof audienceOf>[0]): AdviceFacts {
  return { audience: audienceOf(asked, nothingKnown), figures: defaultFigures, places, today: '2026-11-29' };
}

const speech = constantFrom(
  'Urgent',
  'à vendre',
  'chers camarades',
  'Bonjour Paul,',
  'votre compte sera suspendu',
  'conférence le 12 mars',
  'https://a.example/?utm_source=x',
  '<p>',
  '350 €',
  'tu',
  'vote',
  '?',
  '\n',
);
const text = oneof(
  string({ unit: 'binary', maxLength: 300 }),
  array(oneof(speech, string({ maxLength: 12 })), { maxLength: 30 }).map(words => words.join(' ')),
);
const announcements = record({ role: constantFrom(...authorRoles), subject: text, body: text });
const addressees = record({
  reach: option(nat(20_000), { nil: undefined }),
  recipients: option(array(string({ maxLength: 20 }), { maxLength: 40 }), { nil: undefined }),
  lists: option(
    array(oneof(constantFrom('golf', 'x-voile', 'promo-1998'), string({ maxLength: 12 })), { maxLength: 6 }),
    { nil: undefined },
  ),
  group: option(oneof(constantFrom('golf', 'x-voile'), string({ maxLength: 12 })), { nil: undefined }),
  event: option(oneof(boolean(), string({ maxLength: 8 })), { nil: undefined }),
});

describe('an advice', () => {
  it('is given for any text and audience, in both languages, the best channel first', () => {
    assert(
      property(announcements, addressees, (announcement, asked) => {
        const { channels, reach } = advise(announcement, facts(asked));
        expect(channels.length).toBeGreaterThan(0);
        const scores = channels.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(scores.every(score => score >= 0 && score <= 1)).toBe(true);
        expect(channels.every(({ channel }) => channelKeys.includes(channel))).toBe(true);
        expect(new Set(channels.map(({ channel }) => channel)).size).toBe(channels.length);
        expect(reach.share).toBeGreaterThanOrEqual(0);
        expect(reach.share).toBeLessThanOrEqual(1);
        for (const { reasons, next } of channels) {
          expect(reasons.length).toBeGreaterThan(0);
          for (const reason of reasons)
            expect(reasonSentence(reason, 'fr')).not.toBe(reasonSentence(reason, 'en'));
          for (const step of next) expect(nextSentence(step, 'fr')).not.toBe(nextSentence(step, 'en'));
        }
      }),
    );
  });

  it('is the same each time', () => {
    assert(
      property(announcements, addressees, (announcement, asked) => {
        expect(advise(announcement, facts(asked))).toEqual(advise(announcement, facts(asked)));
      }),
    );
  });

  it('names the exceptional send to the board alone, and the AX’s letter to the AX', () => {
    assert(
      property(announcements, addressees, (announcement, asked) => {
        const named = advise(announcement, facts(asked)).channels.map(({ channel }) => channel);
        expect(named.includes('exceptional') && announcement.role !== 'board').toBe(false);
        expect(named.includes('ax-letter') && announcement.role !== 'ax').toBe(false);
      }),
    );
  });

  it('says direct first only where it lets go, and never beyond what direct mail may reach', () => {
    assert(
      property(announcements, addressees, (announcement, asked) => {
        const { decision, reach, channels } = advise(announcement, facts(asked));
        const isDirect = channels[0]?.channel === 'direct';
        expect(isDirect && decision !== 'allow').toBe(false);
        expect(isDirect && reach.people > defaultFigures.peopleInMessage).toBe(false);
        expect(decision === 'review').toBe(channels[0]?.channel === 'review');
      }),
    );
  });

  it.each([
    ['Madame, Monsieur,', false],
    ['Dear X Alumni,', false],
    ['Dear friend,', false],
    ['Chers tous,', false],
    ['Cher camarade,', false],
    ['Bonjour Paul,', true],
    ['salut paul', true],
    ['Dear Mr Lambert,', true],
    ['Bonjour Madame la présidente,', true],
  ])('hears whether “%s” greets one person', (greeting, isOne) => {
    const body = `${greeting}\nVoici ce que nous avions dit hier au sujet du plan.`;
    const { channels } = advise({ role: 'member', subject: 'Le plan', body }, facts({}));
    expect(channels[0]?.channel === 'direct').toBe(isOne);
  });

  it.each([
    ['one word, again and again', 'vends '.repeat(200_000)],
    ['no space', 'a'.repeat(1_000_000)],
    ['tags that never close', '<a href="'.repeat(100_000)],
    ['accents on accents', `a${'\u0301'.repeat(100_000)}`],
    ['spaces', ' '.repeat(1_000_000)],
    ['lines', '\n'.repeat(1_000_000)],
    ['digits and slashes', '1/2/'.repeat(200_000)],
    ['hours', '12h 1h 3 '.repeat(100_000)],
    ['entities', '&#12;&amp;&'.repeat(100_000)],
    ['long addresses', `http://${'a.'.repeat(300_000)}`],
    ['greetings', `Bonjour ${'Jean-Paul '.repeat(60_000)}`],
    ['ligatures', '\uFDFA'.repeat(65_000)],
    ['scripts', '<p><script>'.repeat(60_000)],
  ])('comes to an end of a hostile text: %s', (_name, body) => {
    const { channels } = advise({ role: 'member', subject: body, body }, facts({ reach: 17_000 }));
    expect(channels[0]?.channel).not.toBe('direct');
  });
});
