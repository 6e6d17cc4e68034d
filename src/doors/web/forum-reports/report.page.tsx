import type { ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import type { ReportOutcome } from '../../../channels/forums/forum-reports.service.js';
import type { MessageShown } from '../../../channels/forums/thread-reading.service.js';
import { TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { anchorOf } from '../forums/anchor.js';
import { ForumKicker } from '../forums/forum-kicker.js';
import { Page } from '../layout/page.js';
import { ReadText } from '../reading/read-text.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './report.en.js';
import { fr } from './report.fr.js';

export const reportSentences = { fr, en };

export interface ReportView {
  readonly seen: ForumInSight;
  readonly threadKey: string;
  readonly message: MessageShown;
  readonly reason: string;
  readonly trouble?: 'reason-missing' | 'reason-too-long';
}

/** Says what should not be read, and why. */
export function reportPage(viewer: Viewer, { seen, threadKey, message, reason, trouble }: ReportView): Page {
  const say = reportSentences[viewer.language];
  const thread = `/forums/${seen.forum.slug}/${threadKey}`;
  const error =
    trouble === undefined ? undefined : trouble === 'reason-missing' ? say.reasonMissing : say.reasonTooLong;
  return new Page(
    say.title,
    <>
      <ForumKicker viewer={viewer} seen={seen} isBelow />
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <p class="soft">{say.by(message.author ?? say.former)}</p>
      <ReadText viewer={viewer} text={message.text} empty={say.noText} />
      <PostForm viewer={viewer} action={`${thread}/messages/${message.id}/report`} class="card">
        <TextField
          name="reason"
          label={say.reason}
          hint={say.reasonHint}
          value={reason}
          rows={3}
          error={error}
        />
        <p class="actions">
          <button type="submit">{say.send}</button>
          <a href={`${thread}?message=${message.id}#${anchorOf(message)}`}>{say.back}</a>
        </p>
      </PostForm>
    </>,
    { status: trouble === undefined ? 200 : 422 },
  );
}

export function reportedPage(viewer: Viewer, thread: string, outcome: ReportOutcome): Page {
  const say = reportSentences[viewer.language];
  const title = outcome === 'reported' ? say.doneTitle : say.title;
  return new Page(
    title,
    <>
      <h1>{title}</h1>
      <p class="lead">{say.outcomes[outcome]}</p>
      <p class="actions">
        <a href={thread}>{say.back}</a>
      </p>
    </>,
    { status: outcome === 'reported' ? 200 : 409 },
  );
}
