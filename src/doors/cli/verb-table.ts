import type { Verb } from './verb.js';

/** Every verb by its name; its file is loaded only when it is called, for a quick start. */
export const verbTable: Readonly<Record<string, () => Promise<{ readonly verb: Verb }>>> = {
  migrate: () => import('./verbs/migrate.verb.js'),
  demo: () => import('./verbs/demo.verb.js'),
  'people import': () => import('./verbs/people-import.verb.js'),
  'person add': () => import('./verbs/person-add.verb.js'),
  'person show': () => import('./verbs/person-show.verb.js'),
  'person suspend': () => import('./verbs/person-suspend.verb.js'),
  'person restore': () => import('./verbs/person-restore.verb.js'),
  'person merge': () => import('./verbs/person-merge.verb.js'),
  'person delete': () => import('./verbs/person-delete.verb.js'),
  'role grant': () => import('./verbs/role-grant.verb.js'),
  'role revoke': () => import('./verbs/role-revoke.verb.js'),
  'group create': () => import('./verbs/group-create.verb.js'),
  'group show': () => import('./verbs/group-show.verb.js'),
  'group member': () => import('./verbs/group-member.verb.js'),
  'list create': () => import('./verbs/list-create.verb.js'),
  'list show': () => import('./verbs/list-show.verb.js'),
  'list set': () => import('./verbs/list-set.verb.js'),
  'list rename': () => import('./verbs/list-rename.verb.js'),
  'list close': () => import('./verbs/list-close.verb.js'),
  'list reopen': () => import('./verbs/list-reopen.verb.js'),
  'list delete': () => import('./verbs/list-delete.verb.js'),
  'list moderator': () => import('./verbs/list-moderator.verb.js'),
  'list owner': () => import('./verbs/list-owner.verb.js'),
  'list rule': () => import('./verbs/list-rule.verb.js'),
  'promotions create': () => import('./verbs/promotions-create.verb.js'),
  'list sender': () => import('./verbs/list-sender.verb.js'),
  'list pattern': () => import('./verbs/list-pattern.verb.js'),
  'subscriber set': () => import('./verbs/subscriber-set.verb.js'),
  'subscriber remove': () => import('./verbs/subscriber-remove.verb.js'),
  'subscribers import': () => import('./verbs/subscribers-import.verb.js'),
  'subscribers export': () => import('./verbs/subscribers-export.verb.js'),
  held: () => import('./verbs/held.verb.js'),
  decide: () => import('./verbs/decide.verb.js'),
  'token create': () => import('./verbs/token-create.verb.js'),
  'sign-in-link': () => import('./verbs/sign-in-link.verb.js'),
  'archive import': () => import('./verbs/archive-import.verb.js'),
  trace: () => import('./verbs/trace.verb.js'),
  advise: () => import('./verbs/advise.verb.js'),
  dns: () => import('./verbs/dns.verb.js'),
  status: () => import('./verbs/status.verb.js'),
};

export interface FoundVerb {
  readonly name: string;
  /** What follows the verb's name. */
  readonly rest: readonly string[];
}

/** The verb at the beginning of a command line, of two words or one; null when there is none. */
export function findVerb(words: readonly string[], names = Object.keys(verbTable)): FoundVerb | null {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    if (words.length >= length && names.includes(name)) return { name, rest: words.slice(length) };
  }
  return null;
}
