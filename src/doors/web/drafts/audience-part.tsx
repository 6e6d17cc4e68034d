import type { VNode } from 'preact';
import type { DraftCircles } from '../../../intake/steering/draft-asking.service.js';
import { SelectField } from '../form/choice.js';
import { Field } from '../form/field.js';
import type { Viewer } from '../session/viewer.js';
import type { AudienceForm } from './announce-form.js';
import { draftSentences } from './draft-sentences.js';

/** Whom an announcement is meant for: a choice, and the lists where it is lists. */
export function AudiencePart({
  viewer,
  form,
  circles: { groups, promotion },
  unknown,
  isMissing = false,
}: {
  viewer: Viewer;
  form: AudienceForm;
  circles: DraftCircles;
  /** Names of lists that lead nowhere. */
  unknown: readonly string[];
  /** Lists are meant, and none is named. */
  isMissing?: boolean;
}): VNode {
  const { announce: say } = draftSentences[viewer.language];
  const missing = isMissing ? say.listsMissing : undefined;
  const choices = [
    { value: 'everybody', label: say.audiences.everybody },
    ...(promotion === null ? [] : [{ value: 'promotion', label: say.audiences.promotion }]),
    ...groups.map(({ slug, name }) => ({ value: `group:${slug}`, label: say.audiences.group(name) })),
    { value: 'lists', label: say.audiences.lists },
  ];
  return (
    <>
      <SelectField name="audience" label={say.audience} value={form.audience} choices={choices} />
      <Field
        name="lists"
        label={say.lists}
        hint={say.listsHint}
        value={form.lists}
        error={unknown.length === 0 ? missing : say.unknown(unknown.join(', '))}
      />
    </>
  );
}
