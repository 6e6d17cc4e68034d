import type { VNode } from 'preact';
import type { Letter } from '../../../channels/letters/letter.entity.js';
import { PostForm } from '../form/post-form.js';
import type { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { plainPage } from '../subscription/plain.page.js';
import { issueSentences } from './issue-sentences.js';

type Named = Pick<Letter, 'name' | 'slug'>;

interface Leaving {
  readonly letter: Named;
  readonly token: string;
}

export function leaveLetterPage(viewer: Viewer, { letter, token }: Leaving): Page {
  const say = issueSentences[viewer.language];
  return plainPage(viewer, {
    title: say.leaveTitle(letter.name),
    text: say.leaveText,
    button: { action: pathOf(token), label: say.leaveButton },
  });
}

export function leftLetterPage(
  viewer: Viewer,
  { letter, token, wasGone }: Leaving & { readonly wasGone: boolean },
): Page {
  const say = issueSentences[viewer.language];
  return plainPage(viewer, {
    title: say.leftTitle,
    text: wasGone ? say.wasGone(letter.name) : say.leftText(letter.name),
    children: (
      <>
        <PostForm viewer={viewer} action={`${pathOf(token)}/return`} class="letter-choice">
          <span class="soft">{say.backText}</span>{' '}
          <button type="submit" class="quiet">
            {say.back}
          </button>
        </PostForm>
        <LetterLink viewer={viewer} letter={letter} />
      </>
    ),
  });
}

export function backPage(viewer: Viewer, letter: Named): Page {
  const say = issueSentences[viewer.language];
  return plainPage(viewer, {
    title: say.backTitle,
    text: say.backDone(letter.name),
    children: <LetterLink viewer={viewer} letter={letter} />,
  });
}

export function deadLeavePage(viewer: Viewer): Page {
  const say = issueSentences[viewer.language];
  return plainPage(viewer, {
    title: say.deadTitle,
    text: say.deadText,
    status: 404,
    children: (
      <p class="actions">
        <a href="/me/letters">{say.mine}</a>
      </p>
    ),
  });
}

function LetterLink({ viewer, letter }: { viewer: Viewer; letter: Named }): VNode {
  const say = issueSentences[viewer.language];
  return (
    <p class="actions">
      <a href={`/letters/${letter.slug}`}>{say.readLetter}</a>
      <a href="/me/letters">{say.mine}</a>
    </p>
  );
}

function pathOf(token: string): string {
  return `/unsubscribe/letter/${token}`;
}
