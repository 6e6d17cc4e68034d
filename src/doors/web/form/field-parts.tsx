import type { VNode } from 'preact';

/** What to write, above the place for it. */
export function Hint({ name, hint }: { name: string; hint: string | undefined }): VNode | null {
  return hint === undefined ? null : (
    <p class="hint" id={`${name}-hint`}>
      {hint}
    </p>
  );
}

/** What is wrong, beside its cause. */
export function Trouble({ name, error }: { name: string; error: string | undefined }): VNode | null {
  return error === undefined ? null : (
    <p class="error" id={`${name}-error`} role="alert">
      {error}
    </p>
  );
}

/** Ties hint and error to their input, for those who hear the page. */
export function described(
  name: string,
  hint?: string,
  error?: string,
): { 'aria-invalid'?: 'true'; 'aria-describedby'?: string; autofocus?: true } {
  const ids = [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`].filter(
    id => id !== '',
  );
  return {
    // The page opens where something is wrong, without a script.
    ...(error === undefined ? {} : { 'aria-invalid': 'true' as const, autofocus: true as const }),
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
  };
}
