import type { VNode } from 'preact';
import type { DepartureOutcome } from '../../../intake/identity/departure.service.js';
import { CheckField } from '../form/choice.js';
import { Trouble } from '../form/field-parts.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import { MeTabs } from '../me/me-tabs.js';
import type { Viewer } from '../session/viewer.js';
import { plainPage } from '../subscription/plain.page.js';
import { en } from './data.en.js';
import { fr } from './data.fr.js';
import { SignInAgain } from './fresh.js';

const sentences = { fr, en };

export function dataPage(viewer: Viewer): Page {
  const say = sentences[viewer.language];
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <MeTabs viewer={viewer} />
      <p class="lead">{say.lead}</p>
      <p>{say.what}</p>
      <Downloading viewer={viewer} />
      <section class="card">
        <h2>{say.deleteTitle}</h2>
        <p>{say.deleteText}</p>
        <p>
          <a href="/me/data/deletion">{say.deleteLink}</a>
        </p>
      </section>
    </>,
  );
}

function Downloading({ viewer, isQuiet = false }: { viewer: Viewer; isQuiet?: boolean }): VNode {
  return (
    <PostForm viewer={viewer} action="/me/data/archive">
      <button class={isQuiet ? 'quiet' : undefined} type="submit">
        {sentences[viewer.language].download}
      </button>
    </PostForm>
  );
}

export interface DeletionView {
  /** What stands in the way. */
  readonly obstacle: DepartureOutcome | null;
  /** Null: signed in recently enough. Otherwise where the link that signs in again goes. */
  readonly signInAgain: string | null;
  readonly isUnsure?: boolean;
  /** It was asked for, and something stands in the way. */
  readonly isRefused?: boolean;
}

/** What deleting an account does, before it is done. */
export function deletionPage(viewer: Viewer, view: DeletionView): Page {
  const say = sentences[viewer.language].deletion;
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <ul>
        {say.facts.map(fact => (
          <li>{fact}</li>
        ))}
      </ul>
      <section class="card">
        <p>{say.keep}</p>
        <Downloading viewer={viewer} isQuiet />
      </section>
      <Deciding viewer={viewer} view={view} />
    </>,
    { status: view.isUnsure ? 422 : view.isRefused ? (view.obstacle === null ? 403 : 409) : 200 },
  );
}

function Deciding({ viewer, view }: { viewer: Viewer; view: DeletionView }): VNode {
  const say = sentences[viewer.language].deletion;
  const { obstacle, signInAgain } = view;
  if (obstacle !== null) return <Obstacle viewer={viewer} obstacle={obstacle} />;
  if (signInAgain !== null) {
    return <SignInAgain viewer={viewer} address={signInAgain} returnTo="/me/data/deletion" />;
  }
  return (
    <PostForm viewer={viewer} action="/me/data/deletion" class="card">
      <CheckField name="sure" label={say.sure} />
      <Trouble name="sure" error={view.isUnsure ? say.notSure : undefined} />
      <div class="actions">
        <button class="danger" type="submit">
          {say.button}
        </button>
        <a class="button quiet" href="/me/data">
          {say.back}
        </a>
      </div>
    </PostForm>
  );
}

function Obstacle({ viewer, obstacle }: { viewer: Viewer; obstacle: DepartureOutcome }): VNode {
  const say = sentences[viewer.language].deletion;
  if (obstacle.kind !== 'last-animator') {
    return (
      <div class="notice bad">
        <p>{say.lastOperator}</p>
        <p>
          <a href="/board/roles">{say.roles}</a>
        </p>
      </div>
    );
  }
  return (
    <div class="notice bad">
      <p>{say.lastAnimator}</p>
      <ul>
        {obstacle.groups.map(({ slug, name }) => (
          <li>
            <a href={`/groups/${slug}/members`}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function goodbyePage(viewer: Viewer): Page {
  return plainPage(viewer, sentences[viewer.language].goodbye);
}
