import type { Contact } from '../../community/directory/directory.service.js';
import { dateAndTime } from '../../foundation/i18n/format.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import type { Article } from './article.entity.js';
import type { ArticleFault } from './article-faults.js';
import type { ArticleAction } from './article-transitions.js';
import { monthKey } from './issue-calendar.js';
import type { Letter } from './letter.entity.js';
import { faultText, letterWords, monthName } from './letter-words.js';

/** Where the mail is written. */
export interface Place {
  readonly publicUrl: string;
  readonly mailDomain: string;
  readonly timeZone: string;
}

type Told = Pick<Notice, 'subject' | 'paragraphs'>;

/** To whoever announced it: what was decided, and why. Null for what its author does not hear by mail. */
export function decidedNotice(
  to: Contact,
  letter: Letter,
  article: Article,
  decision: { readonly action: ArticleAction; readonly reason: string; readonly month: string },
  place: Place,
): Notice | null {
  const told = toldOf(to, letter, article, decision.action, decision.month);
  if (told === null) return null;
  const say = letterWords[to.language];
  const { reason } = decision;
  const isReasonLed = decision.action === 'refuse' || decision.action === 'ask-changes';
  const next = { refuse: say.refusedNext, 'ask-changes': say.changesNext, accept: say.acceptedNext };
  const after = Object.entries(next).find(([action]) => action === decision.action)?.[1];
  return {
    to: to.address,
    toName: to.name,
    language: to.language,
    subject: told.subject,
    paragraphs: [...told.paragraphs, ...(reason !== '' && !isReasonLed ? [say.theirWords] : [])],
    ...(reason === '' ? {} : { quote: reason }),
    ...(after === undefined ? {} : { afterQuote: after }),
    action: { label: say.openArticle, url: articleUrl(place, letter, article.id) },
    footer: say.authorFooter(letter.name),
    replyTo: `${letter.slug}-owner@${place.mailDomain}`,
  };
}

function toldOf(
  to: Contact,
  letter: Letter,
  article: Article,
  action: ArticleAction,
  at: string,
): Told | null {
  const say = letterWords[to.language];
  const [month, { name }, { title }] = [monthName(to.language, at), letter, article];
  switch (action) {
    case 'accept': {
      const edited = article.original === null ? [] : [say.wasEdited];
      return {
        subject: say.acceptedSubject(title),
        paragraphs: [say.accepted(title, name, month), ...edited],
      };
    }
    case 'refuse':
      return { subject: say.refusedSubject(title), paragraphs: [say.refused(title, name)] };
    case 'ask-changes':
      return { subject: say.changesSubject(title), paragraphs: [say.changes(title, name, month)] };
    case 'postpone':
      return { subject: say.postponedSubject(title), paragraphs: [say.postponed(title, name, month)] };
    case 'reopen':
      return { subject: say.reopenedSubject(title), paragraphs: [say.reopened(title, name, month)] };
    case 'edit':
      // Of what is not decided yet, the decision says it.
      return article.state === 'accepted'
        ? { subject: say.editedSubject(title), paragraphs: [say.edited(title, name, month)] }
        : null;
    default:
      return null;
  }
}

/** To an editor, once a day at most: something waits. */
export function proposedNotice(to: Contact, letter: Letter, place: Place): Notice {
  const say = letterWords[to.language];
  return {
    ...toEditor(to, letter, `${place.publicUrl}/letters/${letter.slug}/desk`),
    subject: say.proposedSubject(letter.name),
    paragraphs: [say.proposed(letter.name)],
  };
}

/** To an editor: the deadline has passed. */
export function closedNotice(
  to: Contact,
  letter: Letter,
  issue: {
    readonly month: string;
    readonly plannedAt: Date;
    readonly waiting: number;
    readonly accepted: number;
  },
  place: Place,
): Notice {
  const say = letterWords[to.language];
  const planned = dateAndTime(to.language, issue.plannedAt, place.timeZone);
  const month = monthName(to.language, issue.month);
  return {
    ...toEditor(to, letter, `${place.publicUrl}/letters/${letter.slug}/desk/${monthKey(issue.month)}`),
    subject: say.closedSubject(letter.name, month),
    paragraphs: [say.closed(issue.waiting, issue.accepted), say.closedNext(planned)],
  };
}

/** To whoever wrote to a letter's address: their draft, and what keeps it from being proposed. */
export function draftNotice(
  to: Omit<Contact, 'personId'>,
  letter: Letter,
  draft: {
    readonly article: Article;
    readonly faults: readonly ArticleFault[];
    readonly isCut: boolean;
    readonly hadFiles: boolean;
    readonly inReplyTo: string;
  },
  place: Place,
): Notice {
  const say = letterWords[to.language];
  const { article, faults, isCut, hadFiles, inReplyTo } = draft;
  const trouble = faults.map(fault => `– ${faultText(to.language, fault)}`).join('\n');
  return {
    to: to.address,
    toName: to.name,
    language: to.language,
    subject: say.draftSubject(article.title || say.noTitle),
    paragraphs: [
      say.draft(letter.name),
      ...(faults.length === 0 ? [say.draftReady] : [`${say.draftTooLong}\n${trouble}`]),
      ...(isCut ? [say.draftCut] : []),
      ...(hadFiles ? [say.draftFiles] : []),
    ],
    action: { label: say.completeDraft, url: articleUrl(place, letter, article.id) },
    footer: say.draftFooter(`${letter.slug}@${place.mailDomain}`),
    replyTo: `${letter.slug}-owner@${place.mailDomain}`,
    ...(inReplyTo === '' ? {} : { inReplyTo }),
  };
}

/** Why a mail to a letter's address becomes no draft. */
export type NotTaken = 'not-allowed' | 'silenced' | 'too-many';

/** To somebody known whose mail to a letter's address becomes no draft. */
export function notTakenNotice(
  to: Omit<Contact, 'personId'>,
  letter: Letter,
  reason: NotTaken,
  inReplyTo: string,
  place: Place,
): Notice {
  const say = letterWords[to.language];
  const why = {
    silenced: say.silenced,
    'not-allowed': say.notAllowed(letter.name),
    'too-many': say.tooManyDrafts,
  };
  return {
    to: to.address,
    toName: to.name,
    language: to.language,
    subject: say.notTakenSubject(letter.name),
    paragraphs: [why[reason]],
    action: { label: say.seeLetter, url: `${place.publicUrl}/letters/${letter.slug}` },
    footer: say.draftFooter(`${letter.slug}@${place.mailDomain}`),
    replyTo: `${letter.slug}-owner@${place.mailDomain}`,
    ...(inReplyTo === '' ? {} : { inReplyTo }),
  };
}

function toEditor(
  to: Contact,
  letter: Letter,
  url: string,
): Pick<Notice, 'to' | 'toName' | 'language' | 'action' | 'footer'> {
  const say = letterWords[to.language];
  return {
    to: to.address,
    toName: to.name,
    language: to.language,
    action: { label: say.openDesk, url },
    footer: say.editorFooter(letter.name),
  };
}

function articleUrl({ publicUrl }: Place, { slug }: Letter, articleId: string): string {
  return `${publicUrl}/letters/${slug}/articles/${articleId}`;
}
