import type { VNode } from 'preact';
import { type ArticleFault, fieldOfFault } from '../../../channels/letters/article-faults.js';
import { categories } from '../../../channels/letters/article.entity.js';
import { faultText, letterWords } from '../../../channels/letters/letter-words.js';
import type { Outlook } from '../../../channels/letters/place.js';
import type { Group } from '../../../community/groups/group.entity.js';
import { RadioField, SelectField } from '../form/choice.js';
import { Field, TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Live } from '../layout/live.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import type { ArticleForm as Written } from './article-form.js';
import { letterSentences } from './letter-sentences.js';
import type { LetterInSight } from './letter-sight.js';
import { LetterHead } from './letter-tabs.js';
import { OutlookPart } from './outlook-part.js';

export interface ArticleFormView {
  readonly seen: LetterInSight;
  readonly form: Written;
  readonly outlook: Outlook;
  /** What keeps it from being proposed; empty before anybody tried. */
  readonly faults: readonly ArticleFault[];
  /** Groups they may speak for. */
  readonly groups: readonly Group[];
  /** Where the form goes. */
  readonly path: string;
  /** It was in an issue, and keeps its place there. */
  readonly isKept: boolean;
  /** A draft may be kept; what was proposed is only proposed again. */
  readonly isDraft: boolean;
  /** Of a new one, so that a second touch of the button is no second article. */
  readonly newId?: string;
  readonly isTooLong?: boolean;
}

/** Something new for a letter. */
export function proposePage(viewer: Viewer, view: ArticleFormView): Page {
  const say = letterSentences[viewer.language];
  return new Page(
    `${say.proposeTitle} · ${view.seen.letter.name}`,
    <>
      <LetterHead viewer={viewer} seen={view.seen} title={say.proposeTitle} />
      <ArticleFormPart viewer={viewer} view={view} />
    </>,
    { status: hasTrouble(view) ? 422 : 200 },
  );
}

export function hasTrouble({ faults, isTooLong }: ArticleFormView): boolean {
  return faults.length > 0 || isTooLong === true;
}

/** The form of an article, whichever state it is in. */
export function ArticleFormPart({ viewer, view }: { viewer: Viewer; view: ArticleFormView }): VNode {
  const say = letterSentences[viewer.language];
  const { seen, form, groups, path, isDraft, newId } = view;
  const { letter } = seen;
  const error = (field: keyof Written) => errorOf(viewer, view, field);
  return (
    <PostForm viewer={viewer} action={path} class="article-form">
      <Trouble viewer={viewer} view={view} />
      {newId === undefined ? null : <input type="hidden" name="id" value={newId} />}
      <RadioField
        name="kind"
        label={say.kind}
        value={form.isCalendar ? 'calendar' : 'article'}
        choices={Object.entries(say.kinds).map(([value, words]) => ({ value, ...words }))}
      />
      <Field
        name="title"
        label={say.fieldTitle}
        hint={say.titleHint}
        value={form.title}
        error={error('title')}
        dir="auto"
      />
      <div class="field-pair">
        <SelectField
          name="category"
          label={say.category}
          value={form.category}
          choices={categories.map(value => ({
            value,
            label: letterWords[viewer.language].categories[value],
          }))}
        />
        <Field
          name="eventOn"
          type="date"
          label={say.eventOn}
          value={form.eventOn ?? ''}
          error={error('eventOn')}
          hint={say.eventHint}
        />
      </div>
      <TextField
        name="text"
        label={say.text}
        hint={say.textHint(letter.maxLines, letter.lineWidth)}
        value={form.text}
        error={error('text')}
        rows={letter.maxLines + 2}
        dir="auto"
      />
      <Live id="outlook" action={`${path}/preview`}>
        <OutlookPart
          viewer={viewer}
          letter={letter}
          form={form}
          outlook={view.outlook}
          isKept={view.isKept}
        />
      </Live>
      <Field
        name="contact"
        label={say.contact}
        hint={say.contactHint}
        value={form.contact}
        error={error('contact')}
      />
      <Field name="link" label={say.link} hint={say.linkHint} value={form.link} error={error('link')} />
      {letter.groupId !== null || groups.length === 0 ? null : (
        <SelectField
          name="groupId"
          label={say.inTheName}
          value={form.groupId ?? ''}
          choices={[
            { value: '', label: say.ownName },
            ...groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <p class="actions">
        <button type="submit" name="action" value="propose">
          {isDraft ? say.submit : say.submitAgain}
        </button>
        {isDraft ? (
          <button class="quiet" type="submit" name="action" value="save">
            {say.save}
          </button>
        ) : null}
      </p>
    </PostForm>
  );
}

function Trouble({ viewer, view }: { viewer: Viewer; view: ArticleFormView }): VNode | null {
  const say = letterSentences[viewer.language];
  if (view.isTooLong === true)
    return (
      <p class="notice bad" role="alert">
        {say.tooLongToKeep}
      </p>
    );
  if (view.faults.length === 0) return null;
  return (
    <div class="notice bad" role="alert">
      <p>{say.notProposed}</p>
      <ul>
        {view.faults.map(fault => (
          <li>{faultText(viewer.language, fault)}</li>
        ))}
      </ul>
    </div>
  );
}

function errorOf(viewer: Viewer, { faults }: ArticleFormView, field: keyof Written): string | undefined {
  const fault = faults.find(one => fieldOfFault(one) === field);
  return fault === undefined ? undefined : faultText(viewer.language, fault);
}
