import { headerLine } from '../../../foundation/mail/header-writer.js';
import type { Step } from '../step.js';

/** « Re: », « RE : », « Réf : », “AW:”, “SV:”, “Fwd:”, « Tr : »… as mail programs of several languages write them. */
const replyMarks = /^((?:(?:re|réf|ref|aw|sv|antw|fwd?|tr)(?:\[\d+\])?\s?:\s*)+)/iu;

/** Puts `[tag]` before the subject, once: a reply keeps its “Re:” in front and the tag it has. */
export const tagSubject: Step = post => {
  const { tag } = post.facts.list;
  if (tag === '') return;
  const subject = post.text('subject') ?? '';
  const mark = `[${tag}]`;
  if (subject.toLowerCase().includes(mark.toLowerCase())) return;
  const replies = replyMarks.exec(subject)?.[0] ?? '';
  const rest = subject.slice(replies.length);
  post.replace('subject', headerLine('Subject', `${replies}${mark} ${rest}`.trim()));
};
