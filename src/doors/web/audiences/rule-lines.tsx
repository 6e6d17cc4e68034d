import type { VNode } from 'preact';
import { promotionYears } from '../../../community/audiences/rule.js';
import { SelectField } from '../form/choice.js';
import { Field } from '../form/field.js';
import type { Viewer } from '../session/viewer.js';
import { audienceSentences } from './audience-sentences.js';
import { type LineFaults, lineKinds, type RuleLine, type Sign, withRoom } from './rule-form.js';

/** The terms of one side of a rule; each line shows only the fields of its kind (`rule.css`), by the style alone. */
export function RuleLines({
  viewer,
  sign,
  lines,
  faults,
  hasGroup,
}: {
  viewer: Viewer;
  sign: Sign;
  lines: readonly RuleLine[];
  faults: LineFaults;
  hasGroup: boolean;
}): VNode {
  const say = audienceSentences[viewer.language].rule;
  return (
    <fieldset class="rule-lines">
      <legend>{say.signs[sign]}</legend>
      <p class="hint">{say.signHints[sign]}</p>
      {withRoom(lines, sign).map((line, place) => (
        <Line
          viewer={viewer}
          name={`${sign}-${place}`}
          place={place}
          line={line}
          faults={faults}
          hasGroup={hasGroup}
        />
      ))}
    </fieldset>
  );
}

function Line({
  viewer,
  name,
  place,
  line,
  faults,
  hasGroup,
}: {
  viewer: Viewer;
  name: string;
  place: number;
  line: RuleLine;
  faults: LineFaults;
  hasGroup: boolean;
}): VNode {
  const say = audienceSentences[viewer.language].rule;
  const fault = faults.get(name);
  const error = fault === undefined ? undefined : say.lineFaults[fault];
  const kinds = lineKinds.filter(kind => hasGroup || !kind.startsWith('own-'));
  const isOf = (...faultsOf: string[]) =>
    fault !== undefined && faultsOf.includes(fault) ? error : undefined;
  return (
    <div class="rule-line">
      <SelectField
        name={`${name}-kind`}
        label={say.line(place + 1)}
        value={line.kind}
        choices={[
          { value: '', label: say.nobody },
          ...kinds.map(kind => ({ value: kind, label: say.kinds[kind] })),
        ]}
      />
      <div class="of-years">
        <Field
          name={`${name}-from`}
          type="number"
          min={promotionYears.least}
          max={promotionYears.most}
          label={say.from}
          value={line.from}
          error={isOf('bad-year', 'years-backwards')}
        />
        <Field
          name={`${name}-to`}
          type="number"
          min={promotionYears.least}
          max={promotionYears.most}
          label={say.to}
          value={line.to}
        />
      </div>
      <div class="of-list">
        <Field
          name={`${name}-list`}
          label={say.list}
          value={line.list}
          error={isOf('list-missing', 'unknown-list')}
        />
      </div>
      <div class="of-group">
        <Field
          name={`${name}-group`}
          label={say.group}
          value={line.group}
          error={isOf('group-missing', 'unknown-group')}
        />
      </div>
    </div>
  );
}
