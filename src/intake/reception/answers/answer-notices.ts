import { oneLine } from '../../../foundation/mail/encoded-words.js';
import type { Language } from '../../../foundation/i18n/language.js';
import type { HeldStanding } from '../../../channels/moderation/held-items.service.js';
import type { Reader } from '../../../channels/moderation/moderation-notices.js';
import type { Notice } from '../../../postoffice/notices/notice.js';
import type { AnswerOutcome } from './answer-outcome.js';
import { type AnswerWords, fr } from './answer.fr.js';
import { en } from './answer.en.js';
import type { Answer, AnsweredAction } from './read-answer.js';

const words: Readonly<Record<Language, AnswerWords>> = { fr, en };

/** What an answer was about, for the mail that answers it. */
export interface AnswerMatter {
  readonly listAddress: string;
  readonly ownerAddress: string;
  /** Of the held message. */
  readonly subject: string;
  readonly pageUrl: string;
  /** Where the reader may answer again; null for whom it obeys in nothing. */
  readonly replyTo: string | null;
  /** The answer itself. */
  readonly answered: { readonly subject: string; readonly messageId: string };
}

/** Outcomes that their own writer is told of. */
export type ToldOutcome = Exclude<AnswerOutcome, 'asked' | 'asked-before' | 'closed' | 'unheard'>;

/** To whoever answered a notice: what became of it. @param standing of the held message, now */
export function answeredNotice(
  to: Reader,
  matter: AnswerMatter,
  { outcome, answer }: { outcome: ToldOutcome; answer: Answer },
  standing: HeldStanding | null,
): Notice {
  const say = words[to.language];
  const isRefusal = outcome === 'decided' && answer.kind === 'decision' && answer.action === 'reject';
  return {
    ...opening(to, matter),
    subject: replySubject(matter.answered.subject),
    paragraphs: [...sentences(say, outcome, answer, standing), say.subjectLine(matter.subject)],
    ...(isRefusal ? { quote: answer.reason } : {}),
    action: { label: say.page, url: matter.pageUrl },
    footer: say.footer(matter.listAddress),
    inReplyTo: matter.answered.messageId,
  };
}

/** To the moderator in whose name somebody answered: a link to a page that asks them. */
export function confirmNotice(
  to: Reader,
  matter: AnswerMatter,
  { action, reason }: { action: AnsweredAction; reason: string },
  confirmUrl: string,
): Notice {
  const say = words[to.language];
  return {
    ...opening(to, matter),
    subject: say.confirmSubject(matter.subject),
    paragraphs: [say.confirm[action], say.subjectLine(matter.subject), say.confirmWhy],
    ...(action === 'reject' && reason !== '' ? { quote: reason } : {}),
    action: { label: say.confirmAction, url: confirmUrl },
    footer: say.confirmFooter(matter.listAddress),
    inReplyTo: matter.answered.messageId,
  };
}

/** To a stranger, who learns nothing: not even which list it was. */
export function closedNotice(to: Reader, messageId: string): Notice {
  const say = words[to.language];
  return {
    to: to.address,
    language: to.language,
    subject: say.closedSubject,
    paragraphs: [say.closed],
    footer: say.closedFooter,
    inReplyTo: messageId,
  };
}

function sentences(
  say: AnswerWords,
  outcome: ToldOutcome,
  answer: Answer,
  standing: HeldStanding | null,
): readonly string[] {
  switch (outcome) {
    case 'decided':
      return answer.kind === 'decision' ? [say.decided[answer.action]] : [];
    case 'already':
      return alreadySentences(say, answer, standing);
    case 'reason-required':
      return [say.reasonRequired];
    case 'not-allowed':
      return [say.notAllowed];
    case 'useless':
      return [say.useless];
    case 'not-their-address':
      return [say.notTheirAddress];
    case 'unclear':
      return answer.kind === 'unclear' && answer.line !== ''
        ? [say.unclear, say.unclearLine(answer.line), ...say.words]
        : [say.unclear, ...say.words];
  }
}

function alreadySentences(say: AnswerWords, answer: Answer, standing: HeldStanding | null): string[] {
  if (standing?.state === 'waiting') {
    const isUndo = answer.kind === 'decision' && answer.action === 'undo';
    return [isUndo ? say.nothingToUndo : say.changed];
  }
  const last = standing?.last ?? null;
  if (standing === null || last === null) return [say.changed];
  const { decision, decidedVia, decidedByName } = last;
  const isAuthors = decision === 'withdraw' || decision === 'resubmit';
  const unnamed = isAuthors ? say.author : decidedVia === 'command' ? say.operator : say.vigie;
  return [say.already(decidedByName ?? unnamed, say.whats[decision]), say.now(say.states[standing.state])];
}

/** RFC 5322 §3.6.5: one `Re: `, in that spelling in any language, so that mail programs keep both together. */
function replySubject(subject: string): string {
  return `Re: ${oneLine(subject).replace(/^(?:\s*(?:re|rép|aw|tr)\s*:)+\s*/i, '')}`;
}

function opening(
  to: Reader,
  { listAddress, ownerAddress, replyTo }: AnswerMatter,
): Pick<Notice, 'to' | 'language' | 'from'> & Pick<Partial<Notice>, 'toName' | 'replyTo'> {
  return {
    to: to.address,
    ...(to.name === undefined ? {} : { toName: to.name }),
    language: to.language,
    from: { name: listAddress.split('@')[0] ?? '', address: ownerAddress },
    ...(replyTo === null ? {} : { replyTo }),
  };
}
