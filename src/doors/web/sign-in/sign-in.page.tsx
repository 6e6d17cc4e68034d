import type { VNode } from 'preact';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './sign-in.en.js';
import { fr } from './sign-in.fr.js';

const sentences = { fr, en };

/** Asks for an address. @param returnTo the page that was wanted, when there is one. */
export function signInPage(
  viewer: Viewer,
  { returnTo = null, address = '', isWrong = false }: SignInFormState = {},
): Page {
  const say = sentences[viewer.language];
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      {returnTo === null ? null : <p class="notice">{say.toContinue}</p>}
      {viewer.offersSingleSignOn ? <SingleSignOn viewer={viewer} returnTo={returnTo} /> : null}
      <p class="lead">{say.lead}</p>
      <PostForm viewer={viewer} action="/sign-in">
        {returnTo === null ? null : <input type="hidden" name="returnTo" value={returnTo} />}
        <Field
          name="address"
          type="email"
          autocomplete="email"
          label={say.address}
          hint={say.addressHint}
          value={address}
          error={isWrong ? say.badAddress : undefined}
          required
        />
        <button type="submit">{say.send}</button>
      </PostForm>
    </>,
    { status: isWrong ? 422 : 200 },
  );
}

function SingleSignOn({ viewer, returnTo }: { viewer: Viewer; returnTo: string | null }): VNode {
  const say = sentences[viewer.language].oidc;
  const query = returnTo === null ? '' : `?returnTo=${encodeURIComponent(returnTo)}`;
  return (
    <>
      <p>
        <a class="button" href={`/sign-in/oidc${query}`}>
          {say.button}
        </a>
      </p>
      <p class="soft">{say.or}</p>
    </>
  );
}

interface SignInFormState {
  readonly returnTo?: string | null;
  readonly address?: string;
  readonly isWrong?: boolean;
}

/** The same for every address, known or not: this page tells nobody who is in the directory. */
export function linkSentPage(viewer: Viewer): Page {
  const say = sentences[viewer.language];
  return new Page(
    say.sentTitle,
    <>
      <h1>{say.sentTitle}</h1>
      <p class="lead">{say.sentText}</p>
      <p class="soft">{say.sentHelp}</p>
      {viewer.isDemonstration ? (
        <p>
          <a href="/outbox">{say.sentOutbox}</a>
        </p>
      ) : null}
    </>,
  );
}

/** One button: mail scanners follow links, so a GET signs nobody in. */
export function enterPage(viewer: Viewer, token: string): Page {
  const say = sentences[viewer.language];
  return new Page(
    say.enterTitle,
    <>
      <h1>{say.enterTitle}</h1>
      <p class="lead">{say.enterText}</p>
      <PostForm viewer={viewer} action={`/sign-in/${encodeURIComponent(token)}`}>
        <button type="submit">{say.enter}</button>
      </PostForm>
    </>,
  );
}

export function deadLinkPage(viewer: Viewer, why: 'expired' | 'used' | 'unknown'): Page {
  const say = sentences[viewer.language];
  return new Page(
    say.deadTitle,
    <>
      <h1>{say.deadTitle}</h1>
      <p class="lead">{say.dead[why]}</p>
      <p>
        <a class="button" href="/sign-in">
          {say.another}
        </a>
      </p>
    </>,
    { status: 410 },
  );
}

/** For a person whom a measure keeps out; shown only to whoever holds a link from their mailbox. */
export function suspendedPage(viewer: Viewer): Page {
  const say = sentences[viewer.language];
  return new Page(
    say.suspendedTitle,
    <>
      <h1>{say.suspendedTitle}</h1>
      <p class="lead">{say.suspended}</p>
    </>,
    { status: 403 },
  );
}
