/** What a person may be beyond their groups and lists; `editor:LETTER` edits one letter. */
export type Role = 'ax' | 'ethics' | 'board' | 'dpo' | 'operator' | `editor:${string}`;

const plainRoles: readonly string[] = ['ax', 'ethics', 'board', 'dpo', 'operator'];
const EDITOR = /^editor:[a-z0-9]+(?:-[a-z0-9]+)*$/; // after the colon: the slug of a letter

/** Whether a text names a role; letters and groups share one form of slug. */
export function isRole(text: string): text is Role {
  return plainRoles.includes(text) || EDITOR.test(text);
}
