import type { ForumDecisionKind } from '../../../channels/forums/forum-decision.entity.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './forum-held.en.js';
import { fr } from './forum-held.fr.js';

export const forumHeldSentences = { fr, en };

/** Who decided, and what; where nobody did, the reports of members. */
export function whatWasDecided(
  viewer: Viewer,
  { decision, by }: { readonly decision: ForumDecisionKind; readonly by: string | null },
): string {
  const say = forumHeldSentences[viewer.language];
  return by === null && decision === 'hide' ? say.hiddenByReports : say.decisions[decision](by ?? say.former);
}
