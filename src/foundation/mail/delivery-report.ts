import { mimeLeaves } from './mime-leaves.js';

/** What a returned mail says of the copy: `other` for an answering machine, or a report in words alone. */
export type Reported = 'failed' | 'delayed' | 'other';

/** Of a report about one copy: a few lines, whatever a stranger sends. */
const mostBytes = 65_536;

/** Reads a delivery report (RFC 3464). A report of several recipients that failed for one of them failed. */
export function reportedBy(raw: Buffer): Reported {
  const status = mimeLeaves(raw)?.find(({ mediaType }) => mediaType === 'message/delivery-status');
  if (status === undefined) return 'other';
  const fields = raw.toString('latin1', status.bodyStart, Math.min(status.end, status.bodyStart + mostBytes));
  // RFC 3464 §2.3.3: Action decides, Status only explains.
  const actions = [...fields.matchAll(/^Action[ \t]*:[ \t]*([a-z]+)/gim)].map(([, action]) =>
    action?.toLowerCase(),
  );
  if (actions.includes('failed')) return 'failed';
  return actions.includes('delayed') ? 'delayed' : 'other';
}
