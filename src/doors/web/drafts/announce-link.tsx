import type { VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';
import { draftSentences } from './draft-sentences.js';

/** The way for those who ask first; for whoever is signed in. */
export function AnnounceLink({ viewer, meant }: { viewer: Viewer; meant?: string }): VNode | null {
  if (viewer.personId === null) return null;
  const path = meant === undefined ? '/announce' : `/announce?for=${encodeURIComponent(meant)}`;
  return <a href={path}>{draftSentences[viewer.language].mineLink}</a>;
}
