import type { ComponentChildren, VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';

/** A form that changes something: it carries the token that proves our own page was filled in. */
export function PostForm({
  viewer,
  action,
  children,
  ...rest
}: {
  viewer: Viewer;
  action: string;
  class?: string;
  id?: string;
  children: ComponentChildren;
}): VNode {
  return (
    <form method="post" action={action} {...rest}>
      <input type="hidden" name="csrf" value={viewer.csrfToken} />
      {children}
    </form>
  );
}
