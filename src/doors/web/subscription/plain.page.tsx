import type { ComponentChildren, VNode } from 'preact';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { subscriptionSentences } from './subscription-sentences.js';

interface Plain {
  readonly title: string;
  readonly text: string;
  /** The one thing to do here. */
  readonly button?: { readonly action: string; readonly label: string };
  readonly children?: ComponentChildren;
  readonly status?: number;
}

/** A sentence and at most one button: what people who come from a mail see. Where nothing else leads on, links do. */
export function plainPage(viewer: Viewer, { title, text, button, children, status = 200 }: Plain): Page {
  return new Page(
    title,
    <>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {button === undefined ? null : (
        <PostForm viewer={viewer} action={button.action}>
          <button type="submit">{button.label}</button>
        </PostForm>
      )}
      {button === undefined && children === undefined ? <WaysOn viewer={viewer} /> : children}
    </>,
    { status },
  );
}

function WaysOn({ viewer }: { viewer: Viewer }): VNode {
  const say = subscriptionSentences[viewer.language].waysOn;
  return (
    <p class="actions">
      {viewer.personId === null ? <a href="/sign-in">{say.signIn}</a> : <a href="/me">{say.me}</a>}
      <a href="/groups">{say.groups}</a>
    </p>
  );
}
