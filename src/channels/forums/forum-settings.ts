import { asOneLine } from '../../foundation/one-line.js';
import {
  type ForumKind,
  forumKinds,
  type ForumReaders,
  forumReaders,
  type ForumWriters,
  forumWriters,
  type Premoderation,
  premoderations,
} from './forum.entity.js';
import { forumSlugFault, type SlugFault, slugOf } from './forum-slug.js';

/** A forum as a form or a program sets it, all of it text. */
export interface ForumSettingFields {
  readonly name: string;
  readonly description: string;
  readonly readableBy: string;
  readonly writableBy: string;
  readonly premoderation: string;
}

export interface NewForumFields extends ForumSettingFields {
  readonly kind: string;
  /** Empty: made from the name. */
  readonly slug: string;
}

export interface ForumSettings {
  readonly name: string;
  readonly description: string;
  readonly readableBy: ForumReaders;
  readonly writableBy: ForumWriters;
  readonly premoderation: Premoderation;
}

export type ForumSettingFault =
  | 'name-missing'
  | 'name-too-long'
  | 'description-too-long'
  | 'bad-readers'
  | 'bad-writers'
  | 'group-is-hidden'
  | 'writers-do-not-read'
  | 'bad-premoderation';
export type NewForumFault = ForumSettingFault | SlugFault | 'bad-kind';

/** What the owner of a forum is: it bounds who may read. */
export type ForumOwner = 'platform' | 'public-group' | 'private-group';

const longestName = 60;
const longestDescription = 500;

/** Who may read a forum of this owner: what is said in a hidden group stays in it. */
export function readersOffered(owner: ForumOwner): readonly ForumReaders[] {
  if (owner === 'private-group') return ['group'];
  return owner === 'platform' ? forumReaders.filter(one => one !== 'group') : forumReaders;
}

export function writersOffered(owner: ForumOwner): readonly ForumWriters[] {
  if (owner === 'private-group') return ['group', 'moderators'];
  return owner === 'platform' ? forumWriters.filter(one => one !== 'group') : forumWriters;
}

export function readForumSettings(
  owner: ForumOwner,
  fields: ForumSettingFields,
): ForumSettings | { readonly faults: readonly ForumSettingFault[] } {
  const name = asOneLine(fields.name);
  const description = fields.description.trim();
  const readableBy = readersOffered(owner).find(one => one === fields.readableBy);
  const writableBy = writersOffered(owner).find(one => one === fields.writableBy);
  const premoderation = premoderations.find(one => one === fields.premoderation);
  const faults: ForumSettingFault[] = [];
  if (name === '') faults.push('name-missing');
  if (name.length > longestName) faults.push('name-too-long');
  if (description.length > longestDescription) faults.push('description-too-long');
  if (readableBy === undefined) faults.push(owner === 'private-group' ? 'group-is-hidden' : 'bad-readers');
  if (writableBy === undefined) faults.push('bad-writers');
  if (premoderation === undefined) faults.push('bad-premoderation');
  if (readableBy === 'group' && writableBy === 'members') faults.push('writers-do-not-read');
  if (faults.length > 0 || !readableBy || !writableBy || !premoderation) return { faults };
  return { name, description, readableBy, writableBy, premoderation };
}

export function readNewForum(
  owner: ForumOwner,
  fields: NewForumFields,
):
  | (ForumSettings & { readonly kind: ForumKind; readonly slug: string })
  | { readonly faults: readonly NewForumFault[] } {
  const settings = readForumSettings(owner, fields);
  const kind = forumKinds.find(one => one === fields.kind);
  const slug = fields.slug.trim() === '' ? slugOf(fields.name) : fields.slug.trim();
  const slugFault = forumSlugFault(slug);
  const faults: NewForumFault[] = 'faults' in settings ? [...settings.faults] : [];
  if (kind === undefined) faults.unshift('bad-kind');
  // A name that is missing is said once.
  if (slugFault !== null && !faults.includes('name-missing')) faults.push(slugFault);
  if (faults.length > 0 || 'faults' in settings || kind === undefined) return { faults };
  return { ...settings, kind, slug };
}
