import type { VNode } from 'preact';
import type { Letter } from '../../../channels/letters/letter.entity.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { plainPage } from '../subscription/plain.page.js';
import { issueSentences } from './issue-sentences.js';

type Named = Pick<Letter, 'name' | 'slug'>;

export interface LetterJoinView {
  readonly letter: Named;
  /** What was written, when it comes back. */
  readonly address?: string;
  readonly fault?: 'invalid-address' | 'limited';
}

/** Asking for a letter with nothing but an address. */
export function letterJoinPage(viewer: Viewer, view: LetterJoinView): Page {
  const say = issueSentences[viewer.language].join;
  const { letter, fault } = view;
  return new Page(
    say.title(letter.name),
    <>
      <p class="kicker">
        <a href={`/letters/${letter.slug}`}>← {letter.name}</a>
      </p>
      <h1>{say.title(letter.name)}</h1>
      {fault === 'limited' ? (
        <p class="notice bad" role="alert">
          {say.limited}
        </p>
      ) : null}
      <ReaderForm viewer={viewer} view={view} />
    </>,
    { status: fault === undefined ? 200 : fault === 'limited' ? 429 : 422 },
  );
}

/** One field: it stands on the letter's own page too. */
export function ReaderForm({
  viewer,
  view: { letter, address = '', fault },
}: {
  viewer: Viewer;
  view: LetterJoinView;
}): VNode {
  const say = issueSentences[viewer.language].join;
  const returnTo = encodeURIComponent(`/letters/${letter.slug}`);
  return (
    <PostForm viewer={viewer} action={`/letters/${letter.slug}/join`} class="card">
      <Field
        name="address"
        type="email"
        label={say.address}
        hint={say.addressHint}
        value={address}
        error={fault === 'invalid-address' ? say.invalid : undefined}
        autocomplete="email"
        required
      />
      <p class="actions">
        <button type="submit">{say.ask}</button>
        <span class="soft">
          {say.haveAccount} <a href={`/sign-in?returnTo=${returnTo}`}>{say.signIn}</a>
        </span>
      </p>
    </PostForm>
  );
}

/** The same for every address: who asks learns nothing of it. */
export function readerSentPage(viewer: Viewer, letter: Named, address: string): Page {
  const say = issueSentences[viewer.language].join;
  return plainPage(viewer, {
    title: say.sentTitle,
    text: say.sent(address),
    children: (
      <>
        <p class="soft">{say.sentHint}</p>
        <Back viewer={viewer} letter={letter} />
      </>
    ),
  });
}

export function confirmReaderPage(
  viewer: Viewer,
  { letter, address, token }: { letter: Named; address: string; token: string },
): Page {
  const say = issueSentences[viewer.language].join;
  return plainPage(viewer, {
    title: say.confirmTitle(letter.name),
    text: say.confirmText(address),
    button: { action: `/letters/${letter.slug}/join/${encodeURIComponent(token)}`, label: say.confirm },
  });
}

export function readerTakenPage(viewer: Viewer, letter: Named): Page {
  const say = issueSentences[viewer.language].join;
  return plainPage(viewer, {
    title: say.takenTitle,
    text: say.taken(letter.name),
    children: <Back viewer={viewer} letter={letter} />,
  });
}

export function deadReaderPage(viewer: Viewer): Page {
  const say = issueSentences[viewer.language].join;
  return plainPage(viewer, {
    title: say.deadTitle,
    text: say.dead,
    status: 410,
    children: (
      <p class="actions">
        <a href="/letters">{say.allLetters}</a>
      </p>
    ),
  });
}

function Back({ viewer, letter }: { viewer: Viewer; letter: Named }): VNode {
  return (
    <p class="actions">
      <a href={`/letters/${letter.slug}`}>{issueSentences[viewer.language].readLetter}</a>
    </p>
  );
}
