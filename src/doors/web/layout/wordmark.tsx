import type { VNode } from 'preact';

/** A lookout's lamp over the sea, and the name. Drawn in the current colour; the lamp has its own. */
export function Wordmark(): VNode {
  return (
    <span class="wordmark">
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
        <path d="M12.6 12h6.8l1.9 14h-10.6z" fill="currentColor" />
        <path d="M11.2 17.6l9.6-3 .4 2.9-10.4 3.3zM10.4 23.4l11-3.5.4 2.9-11.8 3.7z" class="stripe" />
        <path d="M10.6 10.4h10.8v1.9H10.6zM12.2 5.6 16 2.4l3.8 3.2z" fill="currentColor" />
        <path d="M13 5.9h6v4.2h-6z" class="lamp" />
        <path
          d="M2 28.2c2.3 0 2.3 1.4 4.7 1.4s2.3-1.4 4.6-1.4 2.4 1.4 4.7 1.4 2.3-1.4 4.7-1.4 2.3 1.4 4.6 1.4 2.4-1.4 4.7-1.4"
          fill="none"
          stroke="currentColor"
          stroke-width="1.7"
          stroke-linecap="round"
        />
      </svg>
      <span class="name">Vigie</span>
    </span>
  );
}
