import { randomUUID } from 'node:crypto';
import { asOneLine } from '../../../foundation/one-line.js';
import { isUuid } from '../../../foundation/uuid.js';
import { type DraftAudience, namesIn, readAudience } from '../../../intake/steering/draft-audience.js';
import type { DraftWords } from '../../../intake/steering/draft-words.js';
import { written } from '../form/written.js';

/** Whom it is for, as the fields say it. */
export interface AudienceForm {
  /** `everybody`, `promotion`, `lists` or `group:SLUG`. */
  readonly audience: string;
  /** As they wrote them. */
  readonly lists: string;
}

/** What somebody who asks first has filled in. */
export interface AnnounceForm extends DraftWords, AudienceForm {
  /** Of this very form: sent twice, it is one announcement. */
  readonly submissionId: string;
}

export function announceIn(body: unknown): AnnounceForm {
  const fields: Readonly<Record<string, unknown>> = Object(body);
  const text = (name: string): string => written(fields[name]);
  const id = text('submissionId').toLowerCase();
  return {
    subject: asOneLine(text('subject')),
    body: text('body').replaceAll(/\r\n?/g, '\n').trimEnd(),
    eventOn: text('eventOn').trim().slice(0, 10) || null,
    audience: text('audience') || 'everybody',
    lists: text('lists'),
    submissionId: isUuid(id) ? id : randomUUID(),
  };
}

/** A blank form, for whoever a page sends here. @param meant as the table keeps an audience */
export function blankAnnounce(meant: unknown): AnnounceForm {
  const blank = { subject: '', body: '', eventOn: null, submissionId: randomUUID() };
  return { ...blank, ...audienceFormOf(typeof meant === 'string' ? meant : '') };
}

/** The fields that say an audience. @param text as the table keeps it */
export function audienceFormOf(text: string): AudienceForm {
  const audience = readAudience(text);
  switch (audience.kind) {
    case 'lists':
      return { audience: 'lists', lists: audience.names.join(', ') };
    case 'group':
      return { audience: `group:${audience.slug}`, lists: '' };
    default:
      return { audience: audience.kind, lists: '' };
  }
}

export function audienceIn({ audience, lists }: AudienceForm): DraftAudience {
  return audience === 'lists' ? { kind: 'lists', names: namesIn(lists) } : readAudience(audience);
}

export function isBlank({ subject, body }: DraftWords): boolean {
  return subject === '' && body === '';
}
