import type { VNode } from 'preact';
import { described, Hint, Trouble } from './field-parts.js';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What was written before, kept when the form comes back. */
  readonly value?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** `auto` where anybody may write in any script. */
  readonly dir?: 'auto';
}

interface InputProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'search' | 'date' | 'number';
  readonly min?: string | number;
  readonly max?: string | number;
  readonly step?: string;
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

interface TextProps extends FieldProps {
  readonly rows?: number;
  /** For what is cut beyond: nobody writes more, so that nothing is lost in silence. */
  readonly maxLength?: number;
  /** Where a page has several forms of the same fields: unlike any other on the page. */
  readonly id?: string;
}

/** Several lines to fill in. */
export function TextField({
  name,
  id = name,
  label,
  hint,
  error,
  value = '',
  required,
  maxLength,
  dir,
  rows = 4,
}: TextProps): VNode {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Hint name={id} hint={hint} />
      <textarea
        id={id}
        name={name}
        rows={rows}
        required={required}
        maxlength={maxLength}
        dir={dir}
        {...described(id, hint, error)}
      >
        {value}
      </textarea>
      <Trouble name={id} error={error} />
    </div>
  );
}

/** A file to send; its form is a `PostForm` with `isUpload`. */
export function FileField({
  name,
  label,
  hint,
  error,
  accept,
  isMultiple = false,
}: Omit<FieldProps, 'value'> & { readonly accept?: string; readonly isMultiple?: boolean }): VNode {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <Hint name={name} hint={hint} />
      <input
        id={name}
        name={name}
        type="file"
        accept={accept}
        multiple={isMultiple}
        {...described(name, hint, error)}
      />
      <Trouble name={name} error={error} />
    </div>
  );
}
