import type { VNode } from 'preact';
import { described, Hint, Trouble } from './field-parts.js';

/** One of the answers to choose from. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What choosing it means, in a sentence. */
  readonly hint?: string;
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice[];
  readonly value?: string;
  readonly error?: string | undefined;
}

/** One answer out of many, on one line. */
export function SelectField({ name, label, hint, choices, value, error }: ChoiceProps): VNode {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <Hint name={name} hint={hint} />
      <select id={name} name={name} {...described(name, hint, error)}>
        {choices.map(choice => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
      <Trouble name={name} error={error} />
    </div>
  );
}

/** One answer out of a few, each with what it means. */
export function RadioField({ name, label, hint, choices, value, error }: ChoiceProps): VNode {
  return (
    <fieldset class="field choices" {...described(name, hint, error)}>
      <legend>{label}</legend>
      <Hint name={name} hint={hint} />
      {choices.map(choice => (
        <Option
          type="radio"
          name={name}
          id={`${name}-${choice.value}`}
          {...choice}
          checked={choice.value === value}
        />
      ))}
      <Trouble name={name} error={error} />
    </fieldset>
  );
}

/** Yes or no: the form brings `value` (`on` unless given) when it is ticked, and nothing otherwise. */
export function CheckField({
  name,
  label,
  hint,
  value = 'on',
  isChecked = false,
}: {
  name: string;
  label: string;
  hint?: string;
  value?: string;
  isChecked?: boolean;
}): VNode {
  return (
    <div class="field choices">
      <Option
        type="checkbox"
        name={name}
        id={value === 'on' ? name : `${name}-${value}`}
        value={value}
        label={label}
        checked={isChecked}
        {...(hint === undefined ? {} : { hint })}
      />
    </div>
  );
}

function Option({
  id,
  label,
  hint,
  ...input
}: Choice & { id: string; type: 'radio' | 'checkbox'; name: string; checked: boolean }): VNode {
  return (
    <div class="choice">
      <input id={id} {...input} {...described(id, hint, undefined)} />
      <label for={id}>{label}</label>
      <Hint name={id} hint={hint} />
    </div>
  );
}
