import type { VNode } from 'preact';
import type { HeardAt } from '../../../intake/steering/draft-reach.service.js';
import { type DraftReach, dotsOf } from '../../../intake/steering/reach.js';
import type { Viewer } from '../session/viewer.js';
import { draftSentences } from './draft-sentences.js';

/** What an announcement would cost, as a picture, and as the sentences that say the same. */
export function ReachPart({ viewer, reach }: { viewer: Viewer; reach: DraftReach }): VNode {
  const say = draftSentences[viewer.language];
  const { people, share, readingHours: hours, secondsToRead: seconds } = reach;
  if (people === 0) return <p class="soft">{say.nobody}</p>;
  return (
    <>
      <Dots viewer={viewer} reach={reach} />
      <p>{say.cost({ people, share, hours, seconds })}</p>
      <p>{say.arithmetic(reach.announcementsADay)}</p>
    </>
  );
}

/** Near the golden ratio, and never more across than a phone shows apart. */
const mostColumns = 50;
const step = 10;

/** One dot for ten people: a full one is interrupted, a ring has heard of it, a small one is left in peace. */
function Dots({ viewer, reach }: { viewer: Viewer; reach: DraftReach }): VNode {
  const say = draftSentences[viewer.language].reach;
  const { interrupted, heard, peace, directory } = reach;
  const dots = dotsOf(reach);
  const total = dots.interrupted + dots.heard + dots.peace;
  const columns = Math.min(mostColumns, Math.max(10, Math.ceil(Math.sqrt(total * 1.6))));
  const [width, height] = [columns * step, Math.ceil(total / columns) * step];
  const path = (from: number, count: number): string => dotPath(from, count, columns);
  return (
    <figure class="reach wide">
      <svg
        class="dots"
        viewBox={`0 0 ${width} ${height}`}
        width={width * 1.5}
        height={height * 1.5}
        role="img"
        aria-labelledby="reach-title reach-desc"
      >
        <title id="reach-title">{say.title}</title>
        <desc id="reach-desc">{say.sentence(dots.peopleADot, interrupted, heard, peace, directory)}</desc>
        <path class="interrupted" d={path(0, dots.interrupted)} />
        <path class="heard" d={path(dots.interrupted, dots.heard)} />
        <path class="hollow" d={path(dots.interrupted, dots.heard)} />
        <path class="peace" d={path(dots.interrupted + dots.heard, dots.peace)} />
      </svg>
      <figcaption>
        <p class="dot-legend" aria-hidden="true">
          <span class="dot interrupted">{say.interrupted(interrupted)}</span>
          {heard === 0 ? null : <span class="dot heard">{say.heard(heard)}</span>}
          <span class="dot peace">{say.peace(peace)}</span>
          <span>{say.dot(dots.peopleADot)}</span>
        </p>
      </figcaption>
    </figure>
  );
}

/** Lines of no length: their round ends are the dots, so that two thousand of them weigh little. */
export function dotPath(from: number, count: number, columns: number): string {
  return Array.from({ length: count }, (_, at) => {
    const place = from + at;
    return `M${(place % columns) * step + step / 2} ${Math.floor(place / columns) * step + step / 2}h0`;
  }).join('');
}

/** By which roads it was said already: places and numbers, nobody's name. */
export function HeardPart({ viewer, heard }: { viewer: Viewer; heard: readonly HeardAt[] }): VNode | null {
  const say = draftSentences[viewer.language];
  if (heard.length === 0) return null;
  return (
    <section>
      <h2>{say.heardTitle}</h2>
      <ul>
        {heard.map(place => (
          <li>{heardText(say, place)}</li>
        ))}
      </ul>
    </section>
  );
}

function heardText({ heardBy }: (typeof draftSentences)['fr'], { road, list, people }: HeardAt): string {
  if (road !== 'list') return heardBy[road](people);
  return list === null ? heardBy['other-list'](people) : heardBy.list(list, people);
}
