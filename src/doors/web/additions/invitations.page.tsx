import type { VNode } from 'preact';
import type { Invitation } from '../../../community/additions/invitation.entity.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { additionSentences } from './add-view.js';
import type { OpenTarget } from './target-door.js';

interface InvitationsView {
  readonly open: OpenTarget;
  readonly invitations: readonly Invitation[];
  readonly now: Date;
  readonly done: unknown;
}

/** Whom an invitation waits for: to be sent again, or taken back. */
export function invitationsPage(viewer: Viewer, view: InvitationsView): Page {
  const say = additionSentences[viewer.language];
  const { open, invitations } = view;
  return new Page(
    `${say.invitationsTitle} · ${open.name}`,
    <>
      <p class="kicker">{open.kicker}</p>
      <h1>{say.invitationsTitle}</h1>
      {open.tabs}
      <Done sentences={say.done} code={view.done} />
      {invitations.length === 0 ? (
        <p class="soft">{say.noInvitation}</p>
      ) : (
        <ul class="rows">
          {invitations.map(invitation => (
            <Row viewer={viewer} view={view} invitation={invitation} />
          ))}
        </ul>
      )}
      <p>
        <a href={`${open.path}/add`}>{say.backToAdd}</a>
      </p>
    </>,
  );
}

function Row({
  viewer,
  view,
  invitation,
}: {
  viewer: Viewer;
  view: InvitationsView;
  invitation: Invitation;
}): VNode {
  const say = additionSentences[viewer.language];
  const { id, name, address, mailedAt, expiresAt } = invitation;
  const action = `${view.open.path}/invitations/${id}`;
  const who = name || address;
  return (
    <li>
      <span class="title">{who}</span> {name === '' ? null : <span class="soft">{address}</span>}
      <p class="soft small">
        {say.sentOn} {mailedAt === null ? say.notYetSent : <Moment viewer={viewer} at={mailedAt} />} ·{' '}
        {expiresAt <= view.now ? (
          <span class="tag wait">{say.expired}</span>
        ) : (
          <>
            {say.expiresOn} <Moment viewer={viewer} at={expiresAt} />
          </>
        )}
      </p>
      <div class="actions">
        <PostForm viewer={viewer} action={`${action}/sending`}>
          <button class="link" type="submit" aria-label={say.resendFor(who)}>
            {say.resend}
          </button>
        </PostForm>
        <PostForm viewer={viewer} action={`${action}/revocation`}>
          <button class="link" type="submit" aria-label={say.revokeFor(who)}>
            {say.revoke}
          </button>
        </PostForm>
      </div>
    </li>
  );
}
