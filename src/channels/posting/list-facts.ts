import type { List } from '../../community/lists/list.entity.js';
import { type Config, siteAddress } from '../../foundation/config/config.js';
import { isPolicyName } from './policies.js';
import type { ListFacts } from './posting-context.js';

/** Of a quiet list that watches no header, and that anybody may be on. */
export const plainFacts = {
  headerPatterns: [],
  audience: { kind: 'fine' },
  recentPosts: 0,
  recentPleas: 0,
} as const;

/** What rules may know of a list, as it is set. */
export function listFactsOf(
  list: List,
  facts: Pick<ListFacts, 'headerPatterns' | 'audience' | 'recentPosts' | 'recentPleas'>,
  config: Pick<Config, 'mailDomain'>,
  now: Date,
): ListFacts {
  return {
    address: siteAddress(config, list.name),
    ownerAddress: siteAddress(config, `${list.name}-owner`),
    // A policy of a newer node is unknown here: the careful one holds until this node is up to date.
    policy: isPolicyName(list.policy) ? list.policy : 'moderated',
    requiresProof: list.identity === 'proven',
    isClosed: list.closedAt !== null && list.closedAt <= now,
    heldUntil: list.heldUntil !== null && list.heldUntil > now ? list.heldUntil : null,
    maxBytes: list.maxBytes,
    maxAttachmentBytes: list.maxAttachmentBytes,
    refusedKinds: list.refusedKinds,
    maxNamedRecipients: list.maxNamedRecipients,
    headerPatterns: facts.headerPatterns,
    audience: facts.audience,
    brakePosts: list.brakePosts,
    recentPosts: facts.recentPosts,
    recentPleas: facts.recentPleas,
  };
}
