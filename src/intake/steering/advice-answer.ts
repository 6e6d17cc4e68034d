import type { Language } from '../../foundation/i18n/language.js';
import { nextSentence, reasonSentence } from './advice-words.js';
import type { Advice, Proposal } from './advice.js';

/** An advice as programs read it: the same at every door. */
export interface AdviceAnswer {
  readonly decision: Advice['decision'];
  readonly reach: Advice['reach'];
  readonly channels: readonly ProposalAnswer[];
}

export interface ProposalAnswer {
  readonly channel: string;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly target?: string;
  readonly next?: string;
}

export function adviceAnswer({ decision, reach, channels }: Advice, language: Language): AdviceAnswer {
  return { decision, reach, channels: channels.map(proposal => proposalAnswer(proposal, language)) };
}

function proposalAnswer(
  { channel, score, reasons, target, next }: Proposal,
  language: Language,
): ProposalAnswer {
  const steps = next.map(step => nextSentence(step, language));
  return {
    channel,
    score,
    reasons: reasons.map(reason => reasonSentence(reason, language)),
    ...(target === null ? {} : { target }),
    ...(steps.length === 0 ? {} : { next: steps.join(' ') }),
  };
}
