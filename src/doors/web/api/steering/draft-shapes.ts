import type { Language } from '../../../../foundation/i18n/language.js';
import type { CarriageOutcome } from '../../../../intake/reception/draft-carriages.service.js';
import { nextSentence, reasonSentence } from '../../../../intake/steering/advice-words.js';
import type { PlaceOffer } from '../../../../intake/steering/place-offer.js';
import type { SteeringDraft } from '../../../../intake/steering/steering-draft.entity.js';
import type { DraftView } from '../../drafts/draft-view.js';
import { conflict, invalid, Problem } from '../frame/problem.js';
import type { CarriageAnswer, DraftAnswer, DraftLineAnswer, DraftOfferShown } from './draft-answers.js';

export function lineAnswer({ id, subject, state, road, people, createdAt }: SteeringDraft): DraftLineAnswer {
  return { id, subject, state, road, people, createdAt: createdAt.toISOString() };
}

export function draftAnswer(
  { draft, reach, sent, advice, steps }: DraftView,
  language: Language,
): DraftAnswer {
  const { directory, interrupted, heard, peace, readingHours } = reach;
  return {
    id: draft.id,
    subject: draft.subject,
    state: draft.state,
    road: draft.road,
    people: draft.people,
    createdAt: draft.createdAt.toISOString(),
    text: draft.body,
    eventOn: draft.eventOn,
    reach: { directory, interrupted, heard, peace, readingHours },
    sent,
    offers: advice.offers.map(offer => offerShown(offer, scoreOf(offer, advice.advice.channels), language)),
    steps: steps.map(({ at, channel, fate, path, reason }) => ({
      at: at.toISOString(),
      channel,
      fate,
      path,
      reason,
    })),
  };
}

/** A refusal says which; nothing has moved. */
export function carriageAnswer(outcome: CarriageOutcome): CarriageAnswer | Problem {
  switch (outcome.kind) {
    case 'carried':
      return { fate: outcome.isProposed ? 'waiting' : 'prepared', path: outcome.path };
    case 'no-such-place':
      return invalid('to', 'a place that takes it');
    case 'list-refuses':
      return new Problem('conflict', { detail: outcome.kind, members: { reasons: outcome.reasons } });
    case 'draft-there':
      return new Problem('conflict', { detail: outcome.kind, members: { path: outcome.path } });
    default:
      return conflict(outcome.kind);
  }
}

function offerShown(
  { channel, to, reasons, next, readers }: PlaceOffer,
  score: number,
  language: Language,
): DraftOfferShown {
  const steps = next.map(step => nextSentence(step, language));
  return {
    channel,
    score,
    reasons: reasons.map(reason => reasonSentence(reason, language)),
    ...(steps.length === 0 ? {} : { next: steps.join(' ') }),
    to,
    readers,
  };
}

function scoreOf({ channel }: PlaceOffer, channels: DraftView['advice']['advice']['channels']): number {
  return channels.find(one => one.channel === channel)?.score ?? 0;
}
