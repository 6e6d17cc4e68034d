import type { InvitationState } from '../../../community/additions/invitation.entity.js';
import { day } from '../../../foundation/i18n/format.js';
import { CheckField } from '../form/choice.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { plainPage } from '../subscription/plain.page.js';
import { additionSentences } from './add-view.js';
import type { InvitationShown } from './invitation-view.js';

/** Who invites, to what, and what it means; two buttons, since a GET answers nothing. */
export function invitationPage(viewer: Viewer, shown: InvitationShown, token: string): Page {
  const say = additionSentences[viewer.language];
  const { kind, name, inviter, listNames } = shown;
  const on = day(viewer.language, shown.invitedAt, viewer.timeZone);
  const title = say.invitationTitle(name)[kind];
  const path = `/invitations/${encodeURIComponent(token)}`;
  return new Page(
    title,
    <>
      <h1>{title}</h1>
      <p class="lead">{inviter === null ? say.invitedOn(on) : say.invitedBy(inviter, on)}</p>
      {shown.description === '' ? null : <p class="card lines">{shown.description}</p>}
      <p>{say.acceptMeans[kind]}</p>
      {listNames.length === 0 ? null : (
        <>
          <p>{say.alsoLists}</p>
          <ul>
            {listNames.map(list => (
              <li>{list}</li>
            ))}
          </ul>
        </>
      )}
      <p class="soft">{say.forAddress(shown.address)}</p>
      <PostForm viewer={viewer} action={`${path}/acceptance`}>
        <p class="actions">
          <button type="submit">{say.accept[kind]}</button>
        </p>
      </PostForm>
      <PostForm viewer={viewer} action={`${path}/refusal`} class="card">
        <CheckField name="refuses" label={say.refuses} hint={say.refusesHint} />
        <button type="submit" class="quiet">
          {say.decline}
        </button>
      </PostForm>
    </>,
  );
}

export function acceptedPage(viewer: Viewer, { kind, name, groupPath }: InvitationShown): Page {
  const say = additionSentences[viewer.language];
  return plainPage(viewer, {
    title: say.acceptedTitle,
    text: kind === 'group' ? say.acceptedGroup(name) : say.acceptedList(name),
    children: (
      <>
        {viewer.personId === null ? <p>{say.acceptedNext}</p> : null}
        <p class="actions">
          {groupPath === null ? null : (
            <a class="button quiet" href={groupPath}>
              {say.seeGroup}
            </a>
          )}
          {viewer.personId === null ? <a href="/sign-in">{say.signIn}</a> : null}
        </p>
      </>
    ),
  });
}

export function declinedPage(viewer: Viewer, { name }: InvitationShown, isForGood: boolean): Page {
  const say = additionSentences[viewer.language];
  return plainPage(viewer, {
    title: say.declinedTitle,
    text: say.declined(name),
    children: isForGood ? <p>{say.declinedForGood(name)}</p> : null,
  });
}

/** Answered before, or taken back. */
export function closedInvitationPage(
  viewer: Viewer,
  { name }: InvitationShown,
  state: Exclude<InvitationState, 'pending'>,
): Page {
  const say = additionSentences[viewer.language];
  return plainPage(viewer, { title: say.closedTitle, text: say.closed[state](name), status: 410 });
}

export function expiredInvitationPage(viewer: Viewer, { name }: InvitationShown): Page {
  const say = additionSentences[viewer.language];
  return plainPage(viewer, { title: say.expiredTitle, text: say.expiredText(name), status: 410 });
}

export function deadInvitationPage(viewer: Viewer): Page {
  const say = additionSentences[viewer.language];
  return plainPage(viewer, { title: say.deadTitle, text: say.dead, status: 404 });
}
