import type { ComponentChildren, VNode } from 'preact';

/**
 * A part of a page that follows the form around it while it is filled in, where the script runs. Without it, it shows
 * what the form said when it was last sent. `action` is a POST that changes nothing and answers a whole page with a
 * part of the same id.
 */
export function Live({
  id,
  action,
  children,
}: {
  id: string;
  action: string;
  children: ComponentChildren;
}): VNode {
  return (
    <div
      id={id}
      class="live"
      aria-live="polite"
      hx-post={action}
      hx-trigger={'input delay:300ms from:"closest form"'}
      hx-include="closest form"
      hx-select={`#${id}`}
      hx-swap="outerHTML"
      hx-sync="this:replace"
    >
      {children}
    </div>
  );
}

/**
 * What a search form found, inside that form, where the script runs it follows what is written: `action` is the form's
 * own GET, and the address above follows too, so that it can be kept.
 */
export function LiveResults({
  id,
  action,
  children,
}: {
  id: string;
  action: string;
  children: ComponentChildren;
}): VNode {
  return (
    <div
      id={id}
      class="live"
      hx-get={action}
      hx-trigger={'input delay:200ms from:"closest form"'}
      hx-include="closest form"
      hx-select={`#${id}`}
      hx-swap="outerHTML"
      hx-replace-url="true"
      hx-sync="this:replace"
    >
      {children}
    </div>
  );
}
