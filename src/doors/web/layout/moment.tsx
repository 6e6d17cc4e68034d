import type { VNode } from 'preact';
import { dateAndTime, shortDateAndTime } from '../../../foundation/i18n/format.js';
import type { Viewer } from '../session/viewer.js';

/** A date as the reader writes it; the exact one for programs. */
export function Moment({ viewer, at, isLong }: { viewer: Viewer; at: Date; isLong?: boolean }): VNode {
  const format = isLong ? dateAndTime : shortDateAndTime;
  return <time dateTime={at.toISOString()}>{format(viewer.language, at, viewer.timeZone)}</time>;
}
