import { chain as houseChain } from './chain.js';
import type { Decision, DecisionKind, Verdict } from './decision.js';
import type { PostingContext } from './posting-context.js';
import { hold, type Rule } from './rule.js';

/** What wins when rules disagree: the first one here that was said. */
const strongestFirst = ['discard', 'reject', 'steer', 'hold'] as const;

/**
 * Asks every rule and keeps all the reasons, in the order of the chain, those of the verdict that wins
 * before the others: an SMTP reply has room for one. The strongest verdict wins.
 * Total: a rule that throws holds the post with the reason `rule-failed`.
 */
export function judge(context: PostingContext, chain: readonly Rule[] = houseChain): Decision {
  const verdicts = chain.map(rule => ask(rule, context)).filter(verdict => verdict.kind !== 'pass');
  const kind = strongest(verdicts);
  const [won, lost] = [
    verdicts.filter(verdict => verdict.kind === kind),
    verdicts.filter(verdict => verdict.kind !== kind),
  ];
  return { kind, reasons: [...won, ...lost].map(({ reason }) => reason) };
}

/** A mistake of ours must not cost anybody a message, nor let one through unread. */
function ask(rule: Rule, context: PostingContext): Verdict {
  try {
    return rule(context);
  } catch {
    return hold('rule-failed', { rule: rule.name });
  }
}

function strongest(verdicts: readonly Verdict[]): DecisionKind {
  return strongestFirst.find(kind => verdicts.some(verdict => verdict.kind === kind)) ?? 'accept';
}
