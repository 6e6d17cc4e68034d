import type { VNode } from 'preact';
import type { ForumHeld } from '../../../channels/forums/forum-queue.service.js';
import { judge } from '../../../channels/forums/judgement.js';
import type { MessageFile } from '../../../channels/forums/thread-reading.service.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { PostFiles } from '../forums/post-files.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { MessageText } from '../reading/message-text.js';
import { ReadText } from '../reading/read-text.js';
import type { Viewer } from '../session/viewer.js';
import { forumHeldSentences as sentences, whatWasDecided } from './forum-held-words.js';

export type ForumHeldTrouble = 'already' | 'reason-required' | 'reason-too-long';

export interface ForumHeldView {
  readonly held: ForumHeld;
  /** Of a mail: all of it, as its author wrote it. */
  readonly original: string | null;
  readonly files: readonly MessageFile[];
  readonly reason: string;
  readonly trouble?: ForumHeldTrouble;
  readonly done?: unknown;
}

/** A message of a forum in front of its moderators: what it says, what members say of it, what may be done. */
export function forumHeldPage(viewer: Viewer, view: ForumHeldView): Page {
  const say = sentences[viewer.language];
  const { held, trouble } = view;
  const title = asOneLine(held.subject) || say.noSubject;
  return new Page(
    title,
    <>
      <p class="kicker">
        <a href="/moderation">← {say.back}</a> · <bdi>{held.forumName}</bdi>
      </p>
      <h1 class="anywhere" dir="auto">
        {title}
      </h1>
      <Done sentences={say.done} code={view.done} />
      {trouble === 'already' ? (
        <p class="notice bad" role="alert">
          {say.already}
        </p>
      ) : null}
      <p class="notice">{held.isReturned ? say.returned : say.states[held.state]}</p>
      <p>
        <strong>
          <bdi>{held.authorName ?? say.former}</bdi>
        </strong>{' '}
        <span class="soft small">
          {say.wroteAt} <Moment viewer={viewer} at={held.writtenAt} />
          {held.writtenVia === 'mail' ? ` · ${say.byMail}` : ''}
        </span>{' '}
        <a class="small" href={`/forums/${held.forumSlug}/${held.threadKey}?message=${held.id}`}>
          {say.thread}
        </a>
      </p>
      {held.text.trim() === '' && view.files.length > 0 ? null : (
        <ReadText viewer={viewer} text={held.text} empty={say.noText} />
      )}
      <PostFiles viewer={viewer} path={`/forums/${held.forumSlug}/${held.threadKey}`} files={view.files} />
      {view.original === null ? null : (
        <details>
          <summary>{say.original}</summary>
          <MessageText text={view.original} empty={say.noText} />
        </details>
      )}
      <Reports viewer={viewer} held={held} />
      <Decide viewer={viewer} view={view} />
      <History viewer={viewer} held={held} />
    </>,
    { status: trouble === undefined ? 200 : trouble === 'already' ? 409 : 422 },
  );
}

function Reports({ viewer, held: { reports } }: { viewer: Viewer; held: ForumHeld }): VNode | null {
  const say = sentences[viewer.language];
  if (reports.length === 0) return null;
  return (
    <section>
      <h2>{say.reportsTitle}</h2>
      <ul>
        {reports.map(({ name, reason }) => (
          <li class="anywhere" dir="auto">
            <strong>{name}</strong> <span class="lines">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decide({ viewer, view }: { viewer: Viewer; view: ForumHeldView }): VNode {
  const say = sentences[viewer.language];
  const { held, trouble, reason } = view;
  const isWaiting = held.state === 'waiting';
  const isOpen =
    judge(held.state, 'reject') !== null && !(held.state === 'published' && held.reports.length === 0);
  const mayHide = held.state === 'published';
  if (!isOpen && !mayHide) return <p class="soft">{say.nothingToDo}</p>;
  const error = {
    'reason-required': say.reasonRequired,
    'reason-too-long': say.reasonTooLong,
    already: undefined,
  };
  return (
    <PostForm viewer={viewer} action={`/moderation/forums/${held.id}`} class="card">
      <h2>{say.decideTitle}</h2>
      <input type="hidden" name="version" value={held.version} />
      {isOpen ? (
        <p class="actions">
          <button type="submit" name="action" value="approve">
            {isWaiting ? say.publish : held.state === 'hidden' ? say.show : say.keep}
          </button>
        </p>
      ) : null}
      <h3>{say.replyTitle}</h3>
      <TextField
        name="reason"
        label={say.reason}
        hint={say.reasonHint}
        value={reason}
        rows={4}
        error={trouble === undefined ? undefined : error[trouble]}
      />
      <p class="actions">
        <button class="danger" type="submit" name="action" value="reject">
          {isWaiting ? say.refuse : say.hide}
        </button>
        {isWaiting && !held.isReturned ? (
          <button class="quiet" type="submit" name="action" value="return">
            {say.askChange}
          </button>
        ) : null}
      </p>
      <p class="actions">
        <button class="danger quiet" type="submit" name="action" value="discard">
          {isWaiting ? say.refuseSilently : say.hideSilently}
        </button>
      </p>
      <p class="soft small">{say.silentHint}</p>
    </PostForm>
  );
}

function History({ viewer, held: { decisions } }: { viewer: Viewer; held: ForumHeld }): VNode | null {
  const say = sentences[viewer.language];
  if (decisions.length === 0) return null;
  return (
    <section>
      <h2>{say.historyTitle}</h2>
      <ul class="rows">
        {decisions.map(({ decision, reason, at, by }) => (
          <li>
            <p>
              {whatWasDecided(viewer, { decision, by })}{' '}
              <span class="soft small">
                <Moment viewer={viewer} at={at} />
              </span>
            </p>
            {reason === '' ? null : (
              <p class="lines soft anywhere" dir="auto">
                {reason}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
