import type { List } from '../../../community/lists/list.entity.js';

type Named = Pick<List, 'name'>;

export function archivePath({ name }: Named): string {
  return `/lists/${name}/archive`;
}

export function monthPath(list: Named, month: string): string {
  return `${archivePath(list)}/months/${month}`;
}

export function feedPath(list: Named): string {
  return `${archivePath(list)}/feed.atom`;
}

/** @param span days that the form is filled in with */
export function downloadPath(
  list: Named,
  span: { readonly from: string; readonly until: string } | null = null,
): string {
  const path = `${archivePath(list)}/download`;
  return span === null ? path : `${path}?from=${span.from}&until=${span.until}`;
}

/** @param key of the thread, or of a message in it */
export function threadPath(list: Named, key: string): string {
  return `${archivePath(list)}/threads/${key}`;
}

/** Permanent: it stands in `Archived-At` of every copy. */
export function messagePath(list: Named, { key }: { readonly key: string }): string {
  return `${archivePath(list)}/${key}`;
}
