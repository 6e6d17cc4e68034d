import type { VNode } from 'preact';
import { PostForm } from '../form/post-form.js';
import type { Viewer } from '../session/viewer.js';
import { issueSentences } from './issue-sentences.js';

/** Whether somebody gets a letter. `left`: by their own choice. Null for somebody who is not signed in. */
export type Reception = 'receives' | 'receivesNot' | 'left' | null;

/** Where a choice was made, and where one comes back to: one's letters, one's own page, the page of the letter's group. */
export const choiceOrigins = ['me', 'places', 'group'] as const;
export type ChoiceOrigin = (typeof choiceOrigins)[number];

/**
 * One's own choice for one letter, and the button that changes it.
 * @param from the page to come back to, when it is not the letter's own
 */
export function LetterChoice({
  viewer,
  slug,
  reception,
  name,
  from,
}: {
  viewer: Viewer;
  slug: string;
  reception: Reception;
  /** Where several stand on one page: what tells the buttons apart for those who hear it. */
  name?: string;
  from?: ChoiceOrigin;
}): VNode {
  const say = issueSentences[viewer.language];
  if (reception === null) {
    const returnTo = encodeURIComponent(`/letters/${slug}`);
    return (
      <p>
        <a href={`/sign-in?returnTo=${returnTo}`}>{say.signInToSubscribe}</a>
      </p>
    );
  }
  const leaves = reception === 'receives';
  const label = name === undefined ? undefined : leaves ? say.leaveOne(name) : say.subscribeOne(name);
  return (
    <PostForm viewer={viewer} action={`/letters/${slug}/subscription`} class="letter-choice">
      <input type="hidden" name="wanted" value={leaves ? 'no' : 'yes'} />
      {from === undefined ? null : <input type="hidden" name="from" value={from} />}
      <span class="soft">{say[reception]}</span>{' '}
      <button type="submit" class={leaves ? 'quiet' : undefined} aria-label={label}>
        {leaves ? say.leave : say.subscribe}
      </button>
    </PostForm>
  );
}
