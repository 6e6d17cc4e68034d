import { asOneLine } from '../../../foundation/one-line.js';
import type { DraftWords } from '../../../intake/steering/draft-desk.service.js';
import { written } from '../form/written.js';
import type { AudienceForm } from './announce-form.js';

/** What the form of a draft brings. */
export interface DraftForm extends DraftWords {
  readonly version: number;
  /** Where it is to be carried. */
  readonly to: string;
  readonly note: string;
  /** Digests of the files that go along; absent where the form showed none. */
  readonly take?: readonly string[];
  /** Whom it is for; absent where the form did not ask. */
  readonly meant?: AudienceForm;
}

export function draftIn(body: unknown): DraftForm {
  const fields: Readonly<Record<string, unknown>> = Object(body);
  const text = (name: string): string => written(fields[name]);
  return {
    subject: asOneLine(text('subject')),
    body: text('body').replaceAll(/\r\n?/g, '\n').trimEnd(),
    eventOn: text('eventOn').trim().slice(0, 10) || null,
    version: Number(text('version')) || 0,
    // A button names its place; without one, the field does.
    to: text('to') || text('place'),
    note: text('note'),
    ...(fields['audience'] === undefined
      ? {}
      : { meant: { audience: text('audience'), lists: text('lists') } }),
    ...(fields['files'] === undefined ? {} : { take: ticked(fields['take']) }),
  };
}

/** A form's fields come as a text, or as several of one name. */
function ticked(value: unknown): string[] {
  return [value].flat().filter(one => typeof one === 'string');
}
