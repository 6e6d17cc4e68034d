import { asOneLine, legible, shortened } from '../../../foundation/one-line.js';

/** An article as a mail says it: a title and a text, the rest is for its author to add. */
export interface ReadProposal {
  readonly title: string;
  readonly text: string;
  /** There was more than a draft holds. */
  readonly isCut: boolean;
}

/** What a draft holds; a good article is a twentieth of it. */
const mostText = 8_000;
const mostTitle = 190;
/** What mail programs put before a subject. */
const prefixes = /^(?:(?:re|rép?|fwd?|tr|wg|aw)\s*:\s*)+/iu;
/** RFC 3676 §4.3, as it is written and as programs leave it. */
const signature = /^-- ?$/;

export function readProposal(subject: string, text: string): ReadProposal {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex(line => signature.test(line));
  const own = legible(
    lines
      .slice(0, end === -1 ? undefined : end)
      .map(line => line.trimEnd())
      .join('\n')
      .trim(),
  );
  return {
    title: shortened(asOneLine(subject).replace(prefixes, ''), mostTitle).slice(0, mostTitle + 10),
    text: own.slice(0, mostText).toWellFormed(),
    isCut: own.length > mostText,
  };
}
