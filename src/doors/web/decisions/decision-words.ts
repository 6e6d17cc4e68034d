import type { JournaledDecision } from '../../../channels/moderation/decision-journal.service.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './decisions.en.js';
import { fr } from './decisions.fr.js';

export const decisionSentences = { fr, en };

/** Who took a decision, where no name says it: the author, a command, the site itself, or somebody who has left. */
export function deciderOf(viewer: Viewer, { byName, action, via }: JournaledDecision): string {
  const say = decisionSentences[viewer.language];
  if (byName !== null) return byName;
  if (via === 'job') return say.site;
  if (action === 'withdraw' || action === 'resubmit') return say.author;
  return via === 'command' ? say.operator : say.somebody;
}

/** What was decided, in a word or two, and of an approval what became of it; a decision of another version of us has its code. */
export function actionName(
  viewer: Viewer,
  { action, sequel }: Pick<JournaledDecision, 'action' | 'sequel'>,
): string {
  const { actions, approvals } = decisionSentences[viewer.language];
  if (sequel === 'release' && action === 'trust') return approvals.trusted;
  if (sequel !== null) return approvals[sequel];
  return Object.entries(actions).find(([key]) => key === action)?.[1] ?? action;
}
