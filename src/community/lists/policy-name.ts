/** What a list's `policy` may say; `channels/posting/policies.ts` gives each name its table. */
export const policyNames = [
  'members',
  'members-and-known',
  'open',
  'moderated',
  'newcomers-moderated',
  'animators-only',
] as const;

export type PolicyName = (typeof policyNames)[number];
