import { dateAndTime } from '../../../foundation/i18n/format.js';
import { asOneLine } from '../../../foundation/one-line.js';
import type { ArchivedMessage } from '../../../postoffice/archive/archived-message.entity.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './writing.en.js';
import { fr } from './writing.fr.js';

const sentences = { fr, en };

/** As many lines as anybody would cut by hand; the archive has the rest. */
const mostQuotedLines = 200;
/** « Re: », « RE : », « Rép: », “AW:”… */
const replyMark = /^(?:re|rép|réf|aw|sv)(?:\[\d+\])?\s?:/iu;

/** What an answer begins with: the subject with one “Re:”, and the author’s words, without signature, as a quotation. */
export function replyDraft(
  viewer: Viewer,
  message: Pick<ArchivedMessage, 'subject' | 'text' | 'authorName' | 'sentAt'>,
): { readonly subject: string; readonly text: string } {
  const say = sentences[viewer.language];
  const subject = asOneLine(message.subject);
  const author = asOneLine(message.authorName) || say.somebody;
  const day = dateAndTime(viewer.language, message.sentAt, viewer.timeZone);
  const words = message.text.split(/^-- ?$/m, 1)[0]?.trimEnd() ?? '';
  const lines = words === '' ? [] : words.split('\n').slice(0, mostQuotedLines);
  const quote = lines.map(line => (line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd()));
  return {
    subject: replyMark.test(subject) ? subject : `Re: ${subject}`.trim(),
    text: [say.wrote(day, author), ...quote, '', ''].join('\n'),
  };
}
