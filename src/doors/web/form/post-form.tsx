import type { ComponentChildren, VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';

/** A form that changes something: it carries the token that proves our own page was filled in. */
export function PostForm({
  viewer,
  action,
  children,
  isUpload = false,
  ...rest
}: {
  viewer: Viewer;
  action: string;
  class?: string;
  id?: string;
  /** Sends itself where the script runs, and not only by its button. */
  'hx-post'?: string;
  'hx-trigger'?: string;
  'hx-swap'?: string;
  /** Brings a file (`FileField`). */
  isUpload?: boolean;
  children: ComponentChildren;
}): VNode {
  return (
    <form method="post" action={action} enctype={isUpload ? 'multipart/form-data' : undefined} {...rest}>
      <input type="hidden" name="csrf" value={viewer.csrfToken} />
      {children}
    </form>
  );
}
