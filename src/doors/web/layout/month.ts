import { dateFormat } from '../../../foundation/i18n/intl.js';
import { locale } from '../../../foundation/i18n/format.js';
import type { Viewer } from '../session/viewer.js';

/** « Novembre 2026 »: heads a month of messages. */
export function monthAndYear(viewer: Viewer, at: Date): string {
  const format = dateFormat(locale(viewer.language), {
    month: 'long',
    year: 'numeric',
    timeZone: viewer.timeZone,
  });
  const text = format.format(at);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
