import type { VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';
import { frameSentences } from './frame.js';

/** The way to the pages before and after, of rows that are counted; nothing where one page holds all. */
export function NumberedPages({
  viewer,
  page,
  last,
  pathOf,
}: {
  viewer: Viewer;
  /** From 1. */
  page: number;
  last: number;
  pathOf: (page: number) => string;
}): VNode | null {
  const say = frameSentences[viewer.language];
  if (last < 2) return null;
  return (
    <nav class="pager wide" aria-label={say.pages}>
      {page > 1 ? (
        <a rel="prev" href={pathOf(page - 1)}>
          ← {say.previous}
        </a>
      ) : (
        <span />
      )}
      <span class="soft">{say.pageOf(Math.min(page, last), last)}</span>
      {page < last ? (
        <a rel="next" href={pathOf(page + 1)}>
          {say.next} →
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
