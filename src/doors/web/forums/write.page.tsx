import type { VNode } from 'preact';
import type { ForumCategory } from '../../../channels/forums/forum-category.entity.js';
import type { ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import { adCategories, adSides } from '../../../channels/forums/forum-thread.entity.js';
import {
  longestAdWord,
  longestSubject,
  longestText,
  type ThreadFault,
  type ThreadFields,
} from '../../../channels/forums/thread-words.js';
import type { WriteRefusal } from '../../../channels/forums/writing.service.js';
import { dateAndTime } from '../../../foundation/i18n/format.js';
import { RadioField, SelectField } from '../form/choice.js';
import { Field, TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import { MessageText } from '../reading/message-text.js';
import type { Viewer } from '../session/viewer.js';
import { type DraftFile, FilesField, type FilesFault } from './files-field.js';
import { ForumKicker } from './forum-kicker.js';
import { forumSentences } from './forum-sentences.js';
import { shownWords } from './shown-words.js';
import { writingSentences } from './writing-sentences.js';

export interface WriteView {
  readonly seen: ForumInSight;
  readonly categories: readonly ForumCategory[];
  readonly fields: ThreadFields;
  /** Makes two clicks one thread. */
  readonly submissionId: string;
  readonly faults?: readonly ThreadFault[];
  readonly refusal?: WriteRefusal;
  readonly isPreview?: boolean;
  /** Where it comes from, when it was kept before. */
  readonly draftAt?: Date;
  /** A moderator reads it first. */
  readonly isHeld: boolean;
  readonly files: readonly DraftFile[];
  readonly filesFault?: FilesFault;
}

/** A thread while it is written: nothing of it is lost, whatever is wrong with it. */
export function writePage(viewer: Viewer, view: WriteView): Page {
  const say = writingSentences[viewer.language];
  const { seen, faults = [], refusal } = view;
  const { kind } = seen.forum;
  return new Page(
    `${say.title[kind]} · ${seen.forum.name}`,
    <>
      <ForumKicker viewer={viewer} seen={seen} isBelow />
      <h1>{say.title[kind]}</h1>
      {view.isPreview === true ? null : <p class="lead">{say.lead[kind]}</p>}
      {view.isHeld ? <p class="notice">{say.held}</p> : null}
      {refusal === undefined ? null : <p class="notice bad">{say.refusals[refusal]}</p>}
      {view.isPreview === true ? <Preview viewer={viewer} view={view} /> : null}
      <WriteForm viewer={viewer} view={view} />
    </>,
    faults.length > 0 || refusal !== undefined || view.filesFault !== undefined ? { status: 422 } : {},
  );
}

function WriteForm({ viewer, view }: { viewer: Viewer; view: WriteView }): VNode {
  const say = writingSentences[viewer.language];
  const { seen, fields, faults = [] } = view;
  const { kind, slug } = seen.forum;
  const path = `/forums/${slug}/threads`;
  const field = (name: keyof ThreadFields, ...its: readonly ThreadFault[]) => {
    const fault = faults.find(one => its.includes(one));
    return { name, value: fields[name], error: fault === undefined ? undefined : say.faults[fault] };
  };
  return (
    <PostForm viewer={viewer} action={path} isUpload>
      <input type="hidden" name="submissionId" value={view.submissionId} />
      {view.draftAt === undefined ? null : (
        <p class="soft small">{say.draftFrom(dateAndTime(viewer.language, view.draftAt, viewer.timeZone))}</p>
      )}
      {kind === 'ads' ? <AdKind viewer={viewer} field={field} /> : <Category viewer={viewer} view={view} />}
      <Field
        {...field('subject', 'subject-missing', 'subject-too-long')}
        label={say.subject[kind]}
        max={longestSubject}
        dir="auto"
      />
      {kind === 'ads' ? (
        <div class="fields">
          <Field
            {...field('adPrice', 'price-too-long')}
            label={say.adPrice}
            hint={say.adPriceHint}
            max={longestAdWord}
          />
          <Field
            {...field('adPlace', 'place-too-long')}
            label={say.adPlace}
            hint={say.adPlaceHint}
            max={longestAdWord}
          />
        </div>
      ) : null}
      <TextField
        {...field('text', 'text-missing', 'text-too-long')}
        label={say.text}
        hint={say.textHint}
        rows={12}
        maxLength={longestText}
        dir="auto"
      />
      <FilesField viewer={viewer} files={view.files} fault={view.filesFault} />
      <p class="actions">
        <button type="submit">{say.publish}</button>
        <button type="submit" class="quiet" formaction={`${path}/preview`}>
          {say.preview}
        </button>
        <button type="submit" class="quiet" formaction={`${path}/draft`}>
          {say.keepDraft}
        </button>
        {view.draftAt === undefined ? null : (
          <button type="submit" class="link" formaction={`${path}/draft/removal`}>
            {say.throwDraft}
          </button>
        )}
      </p>
    </PostForm>
  );
}

type FieldOf = (
  name: keyof ThreadFields,
  ...faults: readonly ThreadFault[]
) => { name: keyof ThreadFields; value: string; error: string | undefined };

function AdKind({ viewer, field }: { viewer: Viewer; field: FieldOf }): VNode {
  const say = writingSentences[viewer.language];
  const { adCategories: names } = forumSentences[viewer.language];
  return (
    <div class="fields aligned">
      <RadioField
        {...field('adSide', 'side-missing')}
        label={say.adSide}
        choices={adSides.map(value => ({ value, label: say.sides[value] }))}
      />
      <SelectField
        {...field('adCategory', 'category-missing')}
        label={say.adCategory}
        choices={[
          { value: '', label: say.choose },
          ...adCategories.map(value => ({ value, label: names[value] })),
        ]}
      />
    </div>
  );
}

function Category({ viewer, view }: { viewer: Viewer; view: WriteView }): VNode | null {
  const say = writingSentences[viewer.language];
  const { categories, fields } = view;
  if (categories.length === 0) return null;
  return (
    <SelectField
      name="category"
      label={say.category}
      value={fields.category}
      choices={[
        { value: '', label: say.noCategory },
        ...categories.map(({ slug, name }) => ({ value: slug, label: name })),
      ]}
    />
  );
}

function Preview({ viewer, view: { fields, seen } }: { viewer: Viewer; view: WriteView }): VNode {
  const say = writingSentences[viewer.language];
  const { sides, adCategories: names } = forumSentences[viewer.language];
  const side = adSides.find(one => one === fields.adSide);
  const category = adCategories.find(one => one === fields.adCategory);
  return (
    <section class="preview">
      <p class="soft small">
        {say.previewTitle} · {say.previewHint}
      </p>
      <h2>{shownWords(viewer, fields.subject)}</h2>
      {seen.forum.kind === 'ads' && side !== undefined && category !== undefined ? (
        <p>
          <span class={`ad-kind ${side}`}>
            {sides[side]} · {names[category]}
          </span>{' '}
          {[fields.adPrice, fields.adPlace].filter(word => word !== '').join(' · ')}
        </p>
      ) : null}
      <MessageText text={shownWords(viewer, fields.text)} empty="" />
    </section>
  );
}
