import type { VNode } from 'preact';
import { canSendExceptionally } from '../../../channels/letters/exceptional-permissions.js';
import type { ExceptionalSend } from '../../../channels/letters/exceptional-send.entity.js';
import { day } from '../../../foundation/i18n/format.js';
import { Page } from '../layout/page.js';
import { MessageText } from '../reading/message-text.js';
import type { Viewer } from '../session/viewer.js';
import { exceptionalPageSentences } from './exceptional-sentences.js';

/** Of people, by id; who is gone is absent. */
export type Names = ReadonlyMap<string, string>;

/** All that ever went to everybody, for everybody to see. */
export function registerPage(
  viewer: Viewer,
  { sends, names }: { readonly sends: readonly ExceptionalSend[]; readonly names: Names },
): Page {
  const say = exceptionalPageSentences[viewer.language].register;
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      {canSendExceptionally(viewer.roles) ? (
        <p>
          <a class="button quiet" href="/board/exceptional">
            {say.propose}
          </a>
        </p>
      ) : null}
      {sends.length === 0 ? <p class="soft">{say.none}</p> : null}
      <ol class="rows">
        {sends.map(send => (
          <li id={send.id}>
            <Entry viewer={viewer} send={send} names={names} />
          </li>
        ))}
      </ol>
    </>,
    { isIndexed: true },
  );
}

function Entry({ viewer, send, names }: { viewer: Viewer; send: ExceptionalSend; names: Names }): VNode {
  return (
    <>
      <h2 class="title">
        <a href={`/exceptional/${send.id}`} dir="auto">
          {send.subject}
        </a>
      </h2>
      <Facts viewer={viewer} send={send} names={names} />
    </>
  );
}

/** @param isMember of the directory: the text was for them */
export function registeredSendPage(
  viewer: Viewer,
  {
    send,
    names,
    isMember,
  }: { readonly send: ExceptionalSend; readonly names: Names; readonly isMember: boolean },
): Page {
  const say = exceptionalPageSentences[viewer.language].register;
  return new Page(
    send.subject,
    <>
      <p class="kicker">
        <a href="/exceptional">{say.all}</a>
      </p>
      <h1 dir="auto">{send.subject}</h1>
      <Facts viewer={viewer} send={send} names={names} />
      <Text viewer={viewer} send={send} isMember={isMember} />
    </>,
    { isIndexed: true },
  );
}

function Text({
  viewer,
  send,
  isMember,
}: {
  viewer: Viewer;
  send: ExceptionalSend;
  isMember: boolean;
}): VNode {
  const say = exceptionalPageSentences[viewer.language].register;
  if (send.text === '') return <p class="soft">{say.textLost}</p>;
  if (isMember) {
    return (
      <div class="card" lang={send.language}>
        <MessageText text={send.text} empty={say.textLost} />
      </div>
    );
  }
  return (
    <p class="notice">
      {say.textMembers}{' '}
      {viewer.personId === null ? (
        <a href={`/sign-in?returnTo=${encodeURIComponent(`/exceptional/${send.id}`)}`}>{say.signIn}</a>
      ) : null}
    </p>
  );
}

function Facts({ viewer, send, names }: { viewer: Viewer; send: ExceptionalSend; names: Names }): VNode {
  const say = exceptionalPageSentences[viewer.language].register;
  const { sentOn, reach, reason, beforeVigie } = send;
  const name = (id: string | null): string => names.get(id ?? '') ?? say.somebody;
  // A day of the calendar is the same day everywhere.
  const shown = sentOn === null ? null : day(viewer.language, new Date(`${sentOn}T12:00:00Z`), 'UTC');
  return (
    <>
      <p class="soft">
        {shown === null ? null : <time dateTime={sentOn ?? ''}>{say.sentOn(shown)}</time>}
        {' · '}
        {reach === null ? say.reachUnknown : say.reach(reach)}{' '}
        {beforeVigie ? <span class="tag">{say.before}</span> : null}
      </p>
      <p class="lines">
        <strong>{say.reason}</strong> <bdi>{reason}</bdi>
      </p>
      {beforeVigie ? null : (
        <p class="soft small">{say.signatures(name(send.proposedBy), name(send.signedBy))}</p>
      )}
    </>
  );
}
