import type { WrittenArticle } from '../../../../channels/letters/articles.service.js';
import { type ArticleFault, fieldOfFault } from '../../../../channels/letters/article-faults.js';
import type { OwnArticle, ShownDecision } from '../../../../channels/letters/article-reading.service.js';
import { monthKey } from '../../../../channels/letters/issue-calendar.js';
import { canEdit, canPropose } from '../../../../channels/letters/letter-permissions.js';
import { faultText } from '../../../../channels/letters/letter-words.js';
import type { Outlook, Place } from '../../../../channels/letters/place.js';
import { asOneLine, legible } from '../../../../foundation/one-line.js';
import type { ApiCall } from '../frame/api-call.js';
import { only } from '../frame/only.js';
import { Problem } from '../frame/problem.js';
import type {
  ArticleAnswer,
  ArticleBody,
  ArticleHistoryAnswer,
  LetterAnswer,
  PlaceAnswer,
} from './letter-answers.js';
import type { LetterInCall } from './letter-gate.js';

export function letterAnswer({ letter, standing }: LetterInCall, next: Place | null): LetterAnswer {
  return {
    ...only(letter, 'slug', 'name', 'description', 'kind', 'language', 'maxLines', 'lineWidth'),
    canPropose: canPropose(standing, letter),
    canEdit: canEdit(standing, letter),
    next: next === null ? null : placeAnswer(next),
  };
}

export function placeAnswer({ month, deadline, leavesAt, taken, most, waiting }: Place): PlaceAnswer {
  return { month: monthKey(month), deadline, leavesAt, accepted: taken, most, waiting };
}

export function articleAnswer(article: OwnArticle): ArticleAnswer {
  return {
    ...only(article, 'id', 'state', 'version', 'title', 'text', 'contact', 'link', 'category', 'eventOn'),
    ...only(article, 'isCalendar', 'reason'),
    letter: article.letterSlug,
    month: article.month === null ? null : monthKey(article.month),
    announcer: article.announcerName,
  };
}

export function historyAnswer(
  article: OwnArticle,
  decisions: readonly ShownDecision[],
): ArticleHistoryAnswer {
  const shown = decisions.map(decision => only(decision, 'action', 'reason', 'decidedAt'));
  return Object.assign(articleAnswer(article), { decisions: shown });
}

/** What a body says, as the form of the page would. */
export function writtenIn(body: ArticleBody, groupIds: readonly string[]): WrittenArticle {
  const { title, text = '', contact = '', link = '', category, eventOn = null, isCalendar = false } = body;
  return {
    title: asOneLine(title),
    text: legible(text.replaceAll(/\r\n?/g, '\n').trim()),
    contact: asOneLine(contact),
    link: link.trim(),
    category,
    eventOn,
    isCalendar,
    groupId: groupIds.find(id => id === body.groupId) ?? null,
  };
}

/** Each field with its sentence, in the caller's language. */
export function faultsProblem({ viewer }: ApiCall, faults: readonly ArticleFault[]): Problem {
  const errors = faults.map(fault => [fieldOfFault(fault), [faultText(viewer.language, fault)]] as const);
  return new Problem('invalid', { errors: Object.fromEntries(errors) });
}

/** Why no issue takes it. */
export function nowhereProblem(outlook: Exclude<Outlook, { kind: 'fits' }>): Problem {
  if (outlook.kind !== 'event-already') return new Problem('conflict', { detail: outlook.kind });
  const { title, month } = outlook.twin;
  return new Problem('conflict', {
    detail: outlook.kind,
    members: { announced: { title, month: monthKey(month) } },
  });
}
