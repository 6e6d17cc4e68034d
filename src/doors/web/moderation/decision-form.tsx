import type { ComponentChildren, VNode } from 'preact';
import { PostForm } from '../form/post-form.js';
import type { Viewer } from '../session/viewer.js';
import type { HeldInSight } from './held-door.js';
import { heldPath } from './held-view.js';

/** Each tells which version was read: what changed since is read again before it is decided. */
export function DecisionForm({
  viewer,
  view,
  action,
  children,
  ...rest
}: {
  viewer: Viewer;
  view: HeldInSight;
  action: string;
  class?: string;
  children: ComponentChildren;
}): VNode {
  return (
    <PostForm viewer={viewer} action={`${heldPath(view)}/${action}`} {...rest}>
      <input type="hidden" name="version" value={view.item.version} />
      {children}
    </PostForm>
  );
}
