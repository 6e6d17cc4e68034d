import type { VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';

export interface TabLink {
  readonly path: string;
  readonly label: string;
  /** What waits there; not shown when there is nothing. */
  readonly count?: number;
}

/** The pages of one thing (a group, a list, one's own account), the one that is open marked. */
export function Tabs({
  viewer,
  label,
  links,
}: {
  viewer: Viewer;
  label: string;
  links: readonly TabLink[];
}): VNode {
  const here = openOne(viewer.path, links);
  return (
    <nav class="tabs wide" aria-label={label}>
      {links.map(({ path, label: text, count }) => (
        <a href={path} aria-current={path === here ? 'page' : undefined}>
          {text}
          {count ? <span class="count">{count}</span> : null}
        </a>
      ))}
    </nav>
  );
}

/** The longest path that the page shown stands under. */
function openOne(shown: string, links: readonly TabLink[]): string | undefined {
  const [path = ''] = shown.split('?');
  return links
    .map(link => link.path)
    .filter(link => path === link || path.startsWith(`${link}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}
