import type { VNode } from 'preact';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What was written before, kept when the form comes back. */
  readonly value?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

interface InputProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'search';
  readonly autocomplete?: string;
}

/** One line to fill in, with its label, its hint and what is wrong with it. */
export function Field({ name, label, hint, error, type = 'text', ...input }: InputProps): VNode {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <Hint name={name} hint={hint} />
      <input
        id={name}
        name={name}
        type={type}
        list={undefined}
        {...input}
        {...described(name, hint, error)}
      />
      <Trouble name={name} error={error} />
    </div>
  );
}

/** Several lines to fill in. */
export function TextField({ name, label, hint, error, value = '', required }: FieldProps): VNode {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <Hint name={name} hint={hint} />
      <textarea id={name} name={name} rows={4} required={required} {...described(name, hint, error)}>
        {value}
      </textarea>
      <Trouble name={name} error={error} />
    </div>
  );
}

function Hint({ name, hint }: { name: string; hint: string | undefined }): VNode | null {
  return hint === undefined ? null : (
    <p class="hint" id={`${name}-hint`}>
      {hint}
    </p>
  );
}

function Trouble({ name, error }: { name: string; error: string | undefined }): VNode | null {
  return error === undefined ? null : (
    <p class="error" id={`${name}-error`} role="alert">
      {error}
    </p>
  );
}

function described(
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
