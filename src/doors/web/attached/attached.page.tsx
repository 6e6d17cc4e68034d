import type { VNode } from 'preact';
import { bytes, day } from '../../../foundation/i18n/format.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Fact } from '../layout/fact.js';
import { Page } from '../layout/page.js';
import { attachmentName } from '../reading/attachment-name.js';
import type { Viewer } from '../session/viewer.js';
import { attachedSentences, type AttachedView } from './attached-view.js';

interface Props {
  readonly viewer: Viewer;
  readonly view: AttachedView;
}

/** The file to be saved, or the way to prove that one may. */
export function attachedPage(viewer: Viewer, view: AttachedView): Page {
  const say = attachedSentences[viewer.language];
  const { file, listAddress, bytesPath, wrongAddress } = view;
  // Its name is told only to whoever may have it.
  const title = bytesPath === null ? say.title : attachmentName(viewer, file);
  return new Page(
    title,
    <>
      <p class="kicker">{say.kicker(listAddress)}</p>
      <h1 class="anywhere">
        <bdi>{title}</bdi>
      </h1>
      {bytesPath === null ? (
        <Proof viewer={viewer} view={view} />
      ) : (
        <Download viewer={viewer} view={view} path={bytesPath} />
      )}
    </>,
    { status: wrongAddress !== undefined ? 422 : bytesPath === null ? 403 : 200 },
  );
}

function Download({ viewer, view, path }: Props & { path: string }): VNode {
  const say = attachedSentences[viewer.language];
  const { file, list, readsArchive } = view;
  return (
    <>
      <dl class="facts">
        <Fact name={say.size}>{bytes(viewer.language, file.bytes)}</Fact>
        <Fact name={say.until}>{day(viewer.language, file.expiresAt, viewer.timeZone)}</Fact>
      </dl>
      <p>
        <a class="button" href={path} download rel="nofollow">
          {say.download}
        </a>
      </p>
      <p class="soft small">{say.hint}</p>
      {readsArchive ? (
        <p>
          <a href={`/lists/${list.name}/archive/${file.key}`}>{say.message}</a>
        </p>
      ) : null}
    </>
  );
}

function Proof({ viewer, view: { token, listAddress, wrongAddress } }: Props): VNode {
  const say = attachedSentences[viewer.language];
  const path = `/attached/${token}`;
  return (
    <>
      <p class="lead">{say.forSubscribers(listAddress)}</p>
      <PostForm viewer={viewer} action={`${path}/link`}>
        <Field
          name="address"
          type="email"
          autocomplete="email"
          label={say.address}
          hint={say.addressHint}
          value={wrongAddress ?? ''}
          error={wrongAddress === undefined ? undefined : say.badAddress}
          required
        />
        <button type="submit">{say.send}</button>
      </PostForm>
      {viewer.personId === null ? (
        <p>
          <a href={`/sign-in?returnTo=${encodeURIComponent(path)}`}>{say.signIn}</a>
        </p>
      ) : null}
    </>
  );
}

/** The same for every address: this page tells nobody who is subscribed. */
export function linkSentPage(viewer: Viewer): Page {
  const say = attachedSentences[viewer.language];
  return new Page(
    say.sentTitle,
    <>
      <h1>{say.sentTitle}</h1>
      <p class="lead">{say.sentText}</p>
      <p class="soft">{say.sentHelp}</p>
    </>,
  );
}

export function goneFilePage(viewer: Viewer): Page {
  const say = attachedSentences[viewer.language];
  return new Page(
    say.goneTitle,
    <>
      <h1>{say.goneTitle}</h1>
      <p class="lead">{say.gone}</p>
      <p class="soft">{say.goneHint}</p>
    </>,
    { status: 410 },
  );
}
