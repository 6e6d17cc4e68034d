import type { Draft } from '../../../intake/reception/corrected-posts.service.js';
import { written } from '../form/written.js';

type Form = Readonly<Record<string, unknown>> | undefined;

/** What an author wrote in the form, whatever it is: it comes back with what is wrong with it. */
export function draftOf(form: Form): Draft {
  return {
    subject: written(form?.['subject']),
    text: written(form?.['text']),
    attachments: [form?.['keep']]
      .flat()
      .map(placeIn)
      .filter(place => place >= 0),
  };
}

/** The version the form was made of; -1, which is none, where nothing says. */
export function seenVersion(form: Form): number {
  return placeIn(form?.['version']);
}

function placeIn(field: unknown): number {
  return typeof field === 'string' && /^\d{1,9}$/.test(field) ? Number(field) : -1;
}
