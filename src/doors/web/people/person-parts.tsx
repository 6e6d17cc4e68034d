import type { VNode } from 'preact';
import type { RecordedReason } from '../../../community/additions/addition-records.service.js';
import { day } from '../../../foundation/i18n/format.js';
import { TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import type { Viewer } from '../session/viewer.js';
import { peopleSentences } from './people-sentences.js';

/** Long enough for any honest reason. */
export const maxReason = 1_000;

/** Takes somebody away, who is told, with a reason if there is one. */
export function RemovalForm({
  viewer,
  kind,
  action,
  trouble,
}: {
  viewer: Viewer;
  kind: 'group' | 'list';
  action: string;
  trouble?: { readonly reason: string };
}): VNode {
  const say = peopleSentences[viewer.language];
  return (
    <>
      <h2>{say.removeTitle[kind]}</h2>
      <p class="soft">{say.removeText[kind]}</p>
      <PostForm viewer={viewer} action={action}>
        <TextField
          name="reason"
          label={say.reason}
          hint={say.reasonHint}
          rows={2}
          value={trouble?.reason ?? ''}
          error={trouble === undefined ? undefined : say.reasonTooLong}
        />
        <button type="submit" class="danger">
          {say.remove}
        </button>
      </PostForm>
    </>
  );
}

/** The consent that somebody else wrote down. */
export function RecordedConsent({ viewer, recorded }: { viewer: Viewer; recorded: RecordedReason }): VNode {
  const say = peopleSentences[viewer.language];
  const on = day(viewer.language, recorded.at, viewer.timeZone);
  return (
    <>
      {recorded.byName === null ? say.recordedOn(on) : say.recordedBy(recorded.byName, on)}
      <br />
      <span class="soft">{say.recorded(recorded.reason)}</span>
    </>
  );
}

/** The reason in a removal's form; null when it is too long. */
export function reasonIn(body: unknown): { readonly reason: string; readonly isTooLong: boolean } {
  const { reason }: { reason?: unknown } = Object(body);
  const text = typeof reason === 'string' ? reason.replaceAll('\0', '').trim() : '';
  return { reason: text, isTooLong: text.length > maxReason };
}
