import type { VNode } from 'preact';
import { premoderations } from '../../../channels/forums/forum.entity.js';
import {
  type ForumOwner,
  type ForumSettingFault,
  type ForumSettingFields,
  type NewForumFault,
  readersOffered,
  writersOffered,
} from '../../../channels/forums/forum-settings.js';
import { type Choice, RadioField } from '../form/choice.js';
import { Field, TextField } from '../form/field.js';
import { written } from '../form/written.js';
import type { Viewer } from '../session/viewer.js';
import { settingSentences } from './setting-sentences.js';

type Form = Readonly<Record<string, unknown>> | undefined;
export type SettingTrouble = NewForumFault | 'slug-taken';

export function settingFields(form: Form): ForumSettingFields {
  return {
    name: written(form?.['name']),
    description: written(form?.['description']),
    readableBy: written(form?.['readableBy']),
    writableBy: written(form?.['writableBy']),
    premoderation: written(form?.['premoderation']),
  };
}

/** What is said and allowed in a forum, new or not. */
export function SettingFields({
  viewer,
  owner,
  fields,
  faults,
}: {
  viewer: Viewer;
  owner: ForumOwner;
  fields: ForumSettingFields;
  faults: readonly SettingTrouble[];
}): VNode {
  const say = settingSentences[viewer.language];
  const field = (name: keyof ForumSettingFields, ...its: readonly ForumSettingFault[]) => {
    const fault = its.find(one => faults.includes(one));
    return { name, value: fields[name], error: fault === undefined ? undefined : say.faults[fault] };
  };
  return (
    <>
      <Field {...field('name', 'name-missing', 'name-too-long')} label={say.name} />
      <TextField
        {...field('description', 'description-too-long')}
        label={say.description}
        hint={say.descriptionHint}
        rows={3}
      />
      <RadioField
        {...field('readableBy', 'bad-readers', 'group-is-hidden', 'writers-do-not-read')}
        label={say.readableBy}
        choices={readersOffered(owner).map(value => choice(value, say.readers[value]))}
      />
      <RadioField
        {...field('writableBy', 'bad-writers')}
        label={say.writableBy}
        choices={writersOffered(owner).map(value => choice(value, say.writers[value]))}
      />
      <RadioField
        {...field('premoderation', 'bad-premoderation')}
        label={say.premoderation}
        choices={premoderations.map(value => choice(value, say.premoderations[value]))}
      />
    </>
  );
}

export function choice(value: string, { label, hint }: { label: string; hint: string }): Choice {
  return { value, label, ...(hint === '' ? {} : { hint }) };
}
