import { globSync, readFileSync } from 'node:fs';
import { audienceOf } from '../../src/intake/steering/advice-audience.js';
import type { AdviceQuestion } from '../../src/intake/steering/advice-question.js';
import { type Advice, advise, type ChannelKey } from '../../src/intake/steering/advice.js';
import { defaultFigures } from '../../src/intake/steering/figures.js';

/** An announcement, where it belongs, and why. */
export interface Labelled {
  readonly input: AdviceQuestion;
  /** Any of these may be first. */
  readonly expect: readonly ChannelKey[];
  readonly decision: Advice['decision'];
  readonly why: string;
}

export function labelledIn(folder: string): Labelled[] {
  return globSync(`test/advice/announcements/${folder}/*.json`)
    .toSorted()
    .flatMap((file): Labelled[] => JSON.parse(readFileSync(file, 'utf8')));
}

const letter = { maxLines: 8, lineWidth: 68, closesOn: '2026-12-28', leavesOn: '2027-01-01' };

/** Advice in a community of the ordinary size that knows none of the names. */
export function adviseOrdinary(input: AdviceQuestion): Advice {
  const known = {
    directory: 17_000,
    lists: new Map(),
    people: new Map(),
    group: null,
    mailDomain: 'x-groupes.example',
  };
  return advise(input, {
    audience: audienceOf(input, known),
    figures: defaultFigures,
    places: {
      ads: 'petites-annonces',
      discussion: 'discussions',
      letter: { slug: 'lettre', ...letter },
      axLetter: { slug: 'lettre-ax', ...letter },
      groupList: null,
    },
    today: '2026-11-29',
  });
}

export interface Measure {
  readonly of: number;
  readonly firstRight: number;
  readonly decisionRight: number;
  /** Advised otherwise than labelled, with what was said. */
  readonly wrong: readonly { readonly subject: string; readonly expected: string; readonly got: string }[];
  /** `direct` or the exceptional send first, for what should be steered or looked at. */
  readonly toEverybody: readonly string[];
}

export function measure(announcements: readonly Labelled[]): Measure {
  const judged = announcements.map(each => ({ ...each, advice: adviseOrdinary(each.input) }));
  const isRight = ({ advice, expect }: (typeof judged)[number]): boolean =>
    expect.some(channel => channel === advice.channels[0]?.channel);
  const isDecided = ({ advice, decision }: (typeof judged)[number]): boolean => advice.decision === decision;
  return {
    of: judged.length,
    firstRight: judged.filter(isRight).length,
    decisionRight: judged.filter(isDecided).length,
    wrong: judged
      .filter(each => !isRight(each) || !isDecided(each))
      .map(({ input, expect, decision, advice }) => ({
        subject: input.subject,
        expected: `${expect.join('|')} ${decision}`,
        got: `${advice.channels
          .slice(0, 3)
          .map(({ channel, score }) => `${channel}:${score}`)
          .join(' ')} ${advice.decision}`,
      })),
    toEverybody: judged
      .filter(({ decision, expect, advice }) => {
        const first = advice.channels[0]?.channel;
        return (
          decision !== 'allow' &&
          (first === 'direct' || (first === 'exceptional' && !expect.includes('exceptional')))
        );
      })
      .map(({ input }) => input.subject),
  };
}
