import { randomUUID } from 'node:crypto';
import type { ThreadFields } from '../../../channels/forums/thread-words.js';
import { isUuid } from '../../../foundation/uuid.js';
import { written } from '../form/written.js';

type Form = Readonly<Record<string, unknown>> | undefined;

/** The fields of a thread as they were filled in, or as a draft keeps them. */
export function threadFields(form: Partial<Record<keyof ThreadFields, unknown>> | undefined): ThreadFields {
  return {
    subject: written(form?.subject),
    text: written(form?.text),
    category: written(form?.category),
    adSide: written(form?.adSide),
    adCategory: written(form?.adCategory),
    adPrice: written(form?.adPrice),
    adPlace: written(form?.adPlace),
  };
}

/** Whether anything was written at all. */
export function isEmpty(fields: ThreadFields): boolean {
  return fields.subject.trim() === '' && fields.text.trim() === '';
}

/** The mark of a form of ours; a form without one gets a new one, and is written once all the same. */
export function submissionIn(form: Form): string {
  const given = form?.['submissionId'];
  return typeof given === 'string' && isUuid(given) ? given.toLowerCase() : randomUUID();
}

export function answersIn(form: Form): string {
  const given = form?.['answersId'];
  return typeof given === 'string' && isUuid(given) ? given : '';
}
