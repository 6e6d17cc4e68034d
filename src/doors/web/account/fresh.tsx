import type { VNode } from 'preact';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './account.en.js';
import { fr } from './account.fr.js';

const sentences = { fr, en };

/** Why a browser that signed in long ago changes nothing here, and the link that makes it a recent one. */
export function SignInAgain({
  viewer,
  address,
  returnTo,
}: {
  viewer: Viewer;
  /** Where the link goes: the person's preferred address. */
  address: string;
  returnTo: string;
}): VNode {
  const say = sentences[viewer.language].again;
  return (
    <section class="notice">
      <p>{say.why}</p>
      <PostForm viewer={viewer} action="/sign-in">
        <input type="hidden" name="address" value={address} />
        <input type="hidden" name="returnTo" value={returnTo} />
        <button type="submit">{say.send}</button>
      </PostForm>
    </section>
  );
}

/** The same as a page, for a form that was sent too late. */
export function signInAgainPage(viewer: Viewer, address: string, returnTo: string): Page {
  const { title } = sentences[viewer.language].again;
  return new Page(
    title,
    <>
      <h1>{title}</h1>
      <SignInAgain viewer={viewer} address={address} returnTo={returnTo} />
    </>,
    { status: 403 },
  );
}
