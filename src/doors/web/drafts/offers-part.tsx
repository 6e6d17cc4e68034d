import type { ComponentChildren, VNode } from 'preact';
import { monthName } from '../../../channels/letters/letter-words.js';
import { day } from '../../../foundation/i18n/format.js';
import { nextSentence, reasonSentence } from '../../../intake/steering/advice-words.js';
import type { AdviceReason } from '../../../intake/steering/advice.js';
import type { Attachment } from '../../../foundation/mail/parsed-message.js';
import type { PlaceOffer } from '../../../intake/steering/place-offer.js';
import { Fact } from '../layout/fact.js';
import type { Viewer } from '../session/viewer.js';
import { filesThere } from './files-part.js';
import { draftSentences } from './draft-sentences.js';

interface OffersProps {
  readonly viewer: Viewer;
  readonly offers: readonly PlaceOffer[];
  /** The place its author came for, if they did. */
  readonly to: string | null;
  /** Where a click carries it; null where nothing is carried (yet). */
  readonly action: string | null;
  /** What would go along. */
  readonly files?: readonly Attachment[];
}

/** The places that would welcome it, the best first, each with why and what it takes. */
export function OffersPart({ viewer, offers, to, action, files = [] }: OffersProps): VNode {
  const say = draftSentences[viewer.language];
  if (offers.length === 0) return <p>{say.offersNone}</p>;
  const shared = sharedReasons(offers);
  return (
    <>
      {shared.map(reason => (
        <p>{reasonSentence(reason, viewer.language)}</p>
      ))}
      <ol class="offers wide">
        {offers.map((offer, at) => (
          <Offer
            viewer={viewer}
            offer={offer}
            reasons={offer.reasons.filter(reason => !shared.some(one => isSame(one, reason)))}
            action={action}
            files={files}
            tag={offer.to !== null && offer.to === to ? say.chosen : at === 0 ? say.best : null}
            isChosen={offer.to !== null && offer.to === to}
          />
        ))}
      </ol>
    </>
  );
}

/** Said once above all places: why it does not go as it is. */
function sharedReasons(offers: readonly PlaceOffer[]): AdviceReason[] {
  const [first, ...others] = offers;
  if (first === undefined || others.length === 0) return [];
  return first.reasons.filter(reason =>
    others.every(({ reasons }) => reasons.some(one => isSame(one, reason))),
  );
}

function isSame(one: AdviceReason, other: AdviceReason): boolean {
  return one.code === other.code && JSON.stringify(one.values) === JSON.stringify(other.values);
}

function Offer({
  viewer,
  offer,
  reasons,
  action,
  files,
  tag,
  isChosen,
}: {
  viewer: Viewer;
  offer: PlaceOffer;
  reasons: readonly AdviceReason[];
  action: string | null;
  files: readonly Attachment[];
  tag: string | null;
  isChosen: boolean;
}): VNode {
  const say = draftSentences[viewer.language];
  const { channel, name } = offer;
  return (
    <li class={isChosen ? 'card offer chosen' : 'card offer'}>
      <h3>
        {name === '' ? say.channel(channel) : name}{' '}
        {tag === null ? null : <span class={isChosen ? 'tag wait' : 'tag good'}>{tag}</span>}
      </h3>
      {name === '' || name === say.channel(channel) ? null : <p class="soft small">{say.channel(channel)}</p>}
      <ul class="reasons">
        {reasons.map(reason => (
          <li>{reasonSentence(reason, viewer.language)}</li>
        ))}
      </ul>
      <Facts viewer={viewer} offer={offer} files={files} />
      <Act viewer={viewer} offer={offer} action={action} />
    </li>
  );
}

function Facts({
  viewer,
  offer,
  files,
}: {
  viewer: Viewer;
  offer: PlaceOffer;
  files: readonly Attachment[];
}): VNode | null {
  const say = draftSentences[viewer.language];
  const { letter, next } = offer;
  const kind = kindOf(offer);
  const needs = next
    .filter(({ code }) => code !== 'letter-date')
    .map(step => nextSentence(step, viewer.language));
  return (
    <dl class="facts">
      <Fact name={say.fact.readers}>
        {offer.readers === null || kind === null ? null : say.readers[kind](offer.readers)}
      </Fact>
      <Fact name={say.fact.appears}>{appears(viewer, offer)}</Fact>
      {letter === null || letter.outlook.kind !== 'fits' ? null : (
        <Fact name={say.fact.issue}>
          {say.fullness(monthName(viewer.language, letter.outlook.place.month), letter.outlook.place)}
        </Fact>
      )}
      {letter === null ? null : <Length viewer={viewer} lines={letter.lines} most={letter.mostLines} />}
      <Fact name={say.fact.needs}>{needs.length === 0 ? null : needs.join(' ')}</Fact>
      <Fact name={say.fact.files}>
        {kind === null || files.length === 0 ? null : filesThere(viewer, kind, files)}
      </Fact>
    </dl>
  );
}

function Length({ viewer, lines, most }: { viewer: Viewer; lines: number; most: number }): VNode {
  const say = draftSentences[viewer.language];
  return (
    <Fact name={say.fact.length}>
      <span class={lines > most ? 'measure over' : 'measure'}>
        <meter min={0} max={most} value={Math.min(lines, most)} aria-hidden="true" />
        <span>{say.lines(lines, most)}</span>
      </span>
    </Fact>
  );
}

function appears(viewer: Viewer, offer: PlaceOffer): ComponentChildren {
  const say = draftSentences[viewer.language];
  const { letter } = offer;
  if (letter === null) {
    const kind = kindOf(offer);
    return kind === 'forum' || kind === 'list' ? say.appears[kind] : null;
  }
  const { outlook } = letter;
  if (outlook.kind !== 'fits') return say.outlook[outlook.kind];
  const on = (at: Date): string => day(viewer.language, at, viewer.timeZone);
  return say.appears.letter(on(outlook.place.leavesAt), on(outlook.place.deadline));
}

function Act({
  viewer,
  offer,
  action,
}: {
  viewer: Viewer;
  offer: PlaceOffer;
  action: string | null;
}): VNode | null {
  const say = draftSentences[viewer.language];
  const { channel, to, path, letter } = offer;
  if (channel === 'direct') return <p>{say.directly}</p>;
  if (channel === 'exceptional')
    return (
      <p>
        <a href="/board/exceptional">{say.visit}</a>
      </p>
    );
  if (channel === 'group-list' && to === null && action !== null)
    return (
      <p>
        <a href="#elsewhere">{say.choose}</a>
      </p>
    );
  if (to === null || path === null) return null;
  const kind = kindOf(offer);
  const isTooLong = letter !== null && letter.lines > letter.mostLines;
  const label = kind === null ? '' : isTooLong ? say.carry['letter-draft'] : say.carry[kind];
  return (
    <p class="actions">
      {action === null ? null : (
        <button type="submit" formaction={action} name="to" value={to}>
          {label}
        </button>
      )}
      <a href={path}>{say.visit}</a>
    </p>
  );
}

function kindOf({ to }: PlaceOffer): 'forum' | 'letter' | 'list' | null {
  const [kind] = (to ?? '').split(':');
  return kind === 'forum' || kind === 'letter' || kind === 'list' ? kind : null;
}
