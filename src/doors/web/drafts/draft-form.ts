import { asOneLine } from '../../../foundation/one-line.js';
import type { DraftWords } from '../../../intake/steering/draft-words.js';
import { written } from '../form/written.js';
import type { AudienceForm } from './announce-form.js';

/** What the form of a draft brings. */
export interface DraftForm extends DraftWords {
  readonly version: number;
  /** Where it is to be carried. */
  readonly to: string;
  readonly note: string;
  /** Digests of the files that go along, null for all that the form showed; absent where it showed none. */
  readonly take?: readonly string[] | null;
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
    ...(fields['files'] === undefined
      ? {}
      : { take: chosen(digestsIn(fields['take']), digestsIn(written(fields['files']).split(','))) }),
  };
}

/** SHA-256, in hexadecimal. */
const digest = /^[0-9a-f]{64}$/;

function chosen(ticked: readonly string[], shown: readonly string[]): readonly string[] | null {
  return shown.every(one => ticked.includes(one)) ? null : ticked;
}

/** A form's fields come as a text, or as several of one name. */
function digestsIn(value: unknown): string[] {
  return [value]
    .flat()
    .filter(one => typeof one === 'string')
    .filter(one => digest.test(one));
}
