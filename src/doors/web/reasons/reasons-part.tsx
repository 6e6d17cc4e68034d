import type { VNode } from 'preact';
import type { ReasonTemplate } from '../../../channels/moderation/reason-template.entity.js';
import type { TemplateWords } from '../../../channels/moderation/reason-templates.service.js';
import { Field, TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import type { Viewer } from '../session/viewer.js';
import { fieldName, type ReasonFaults, type ReasonField } from './reason-fields.js';
import { en } from './reasons.en.js';
import { fr } from './reasons.fr.js';

export const reasonsSentences = { fr, en };

/** Whoever's it is: a list's, a group's, a letter's. */
type KeptReason = Pick<ReasonTemplate, 'id' | 'title' | 'textFr' | 'textEn'>;

export interface ReasonsView {
  readonly templates: readonly KeptReason[];
  /** Of the form that came back: the template's id, or null for a new one. */
  readonly trouble?: {
    readonly id: string | null;
    readonly words: TemplateWords;
    readonly faults: ReasonFaults;
    readonly isFull?: boolean;
    /** Another has its name. */
    readonly isTaken?: boolean;
  };
  readonly done?: unknown;
}

interface Props {
  readonly viewer: Viewer;
  readonly view: ReasonsView;
  /** Where the forms are posted. */
  readonly path: string;
}

/** Reasons kept ready: each opens where it stands, to be changed in both languages; a new one below. */
export function ReasonsPart({ viewer, view, path }: Props): VNode {
  const say = reasonsSentences[viewer.language];
  const { templates, trouble } = view;
  return (
    <>
      <Done sentences={say.done} code={view.done} />
      {trouble?.isFull === true ? (
        <p class="notice bad" role="alert">
          {say.full}
        </p>
      ) : null}
      {templates.length === 0 ? <p class="soft">{say.none}</p> : null}
      {templates.map(template => (
        <details class="fold" open={trouble?.id === template.id}>
          <summary>
            <span class="anywhere" dir="auto">
              {template.title}
            </span>
          </summary>
          <ReasonForm viewer={viewer} view={view} path={path} template={template} />
        </details>
      ))}
      <h2>{say.add}</h2>
      <ReasonForm viewer={viewer} view={view} path={path} template={null} />
    </>
  );
}

const nothing: TemplateWords = { title: '', textFr: '', textEn: '' };

function ReasonForm({
  viewer,
  view: { trouble },
  path,
  template,
}: Props & { template: KeptReason | null }): VNode {
  const say = reasonsSentences[viewer.language];
  const id = template?.id ?? null;
  const back = trouble?.id === id ? trouble : undefined;
  const words = back?.words ?? template ?? nothing;
  const action = id === null ? path : `${path}/${id}`;
  const field = (name: ReasonField) => {
    const fault = back?.faults[name];
    const taken = name === 'title' && back?.isTaken === true ? say.taken : undefined;
    const error = fault === undefined ? taken : say.troubles[name][fault];
    return { name: fieldName(name, id), value: words[name], error };
  };
  return (
    <PostForm viewer={viewer} action={action} class="card">
      <Field {...field('title')} label={say.name} hint={say.nameHint} />
      <TextField {...field('textFr')} label={say.textFr} hint={say.textHint} />
      <TextField {...field('textEn')} label={say.textEn} hint={say.textHint} />
      <p class="actions">
        <button type="submit">{id === null ? say.addIt : say.save}</button>
        {id === null ? null : (
          <button type="submit" class="danger" formaction={`${action}/removal`}>
            {say.remove}
          </button>
        )}
      </p>
    </PostForm>
  );
}
