import type { VNode } from 'preact';
import type { RefusalTemplate } from '../../../community/groups/refusal-template.entity.js';
import type { TemplateTexts } from '../../../community/groups/refusal-templates.service.js';
import { TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { type GroupStance, GroupTabs } from './group-tabs.js';
import { requestSentences } from './requests.page.js';

export interface TemplatesView {
  readonly stance: GroupStance;
  readonly templates: readonly RefusalTemplate[];
  /** Of the form that came back: the template's id, or null for a new one. */
  readonly trouble?: {
    readonly id: string | null;
    readonly kind: 'empty' | 'full';
    readonly texts: TemplateTexts;
  };
  readonly done: unknown;
}

/** The reasons a group's animators keep ready, to be changed in both languages. */
export function templatesPage(viewer: Viewer, view: TemplatesView): Page {
  const say = requestSentences[viewer.language];
  const { stance, templates, trouble } = view;
  const path = `/groups/${stance.group.slug}/requests`;
  return new Page(
    `${say.templatesTitle} · ${stance.group.name}`,
    <>
      <p class="kicker">
        <a href={`/groups/${stance.group.slug}`}>{stance.group.name}</a> ·{' '}
        <a href={path}>{say.backToRequests}</a>
      </p>
      <h1>{say.templatesTitle}</h1>
      <GroupTabs viewer={viewer} stance={stance} />
      <Done sentences={say.done} code={view.done} />
      <p class="lead">{say.templatesIntro}</p>
      {templates.length === 0 ? <p class="soft">{say.noTemplates}</p> : null}
      {templates.map(template => (
        <TemplateForm
          viewer={viewer}
          path={`${path}/templates`}
          template={template}
          {...(trouble?.id === template.id ? { trouble } : {})}
        />
      ))}
      <h2>{say.addTemplate}</h2>
      <TemplateForm
        viewer={viewer}
        path={`${path}/templates`}
        template={null}
        {...(trouble?.id === null ? { trouble } : {})}
      />
    </>,
    trouble === undefined ? {} : { status: 422 },
  );
}

function TemplateForm({
  viewer,
  path,
  template,
  trouble,
}: {
  viewer: Viewer;
  path: string;
  template: RefusalTemplate | null;
  trouble?: NonNullable<TemplatesView['trouble']>;
}): VNode {
  const say = requestSentences[viewer.language];
  const texts = trouble?.texts ?? template ?? { textFr: '', textEn: '' };
  const error = trouble && (trouble.kind === 'empty' ? say.templateEmpty : say.templateFull);
  const suffix = template === null ? '' : `-${template.id}`;
  const action = template === null ? path : `${path}/${template.id}`;
  return (
    <PostForm viewer={viewer} action={action} class="card">
      <TextField
        name={`textFr${suffix}`}
        label={say.textFr}
        value={texts.textFr}
        rows={3}
        maxLength={2_000}
        error={error}
      />
      <TextField
        name={`textEn${suffix}`}
        label={say.textEn}
        value={texts.textEn}
        rows={3}
        maxLength={2_000}
      />
      <p class="actions">
        <button type="submit" class="quiet">
          {template === null ? say.add : say.change}
        </button>
        {template === null ? null : (
          <button type="submit" class="danger" formaction={`${action}/removal`}>
            {say.remove}
          </button>
        )}
      </p>
    </PostForm>
  );
}
