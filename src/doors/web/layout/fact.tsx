import type { ComponentChildren, VNode } from 'preact';

/** A line of `<dl class="facts">`; nothing when there is nothing to say. */
export function Fact({ name, children }: { name: string; children?: ComponentChildren }): VNode | null {
  if (children === null || children === undefined || children === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
