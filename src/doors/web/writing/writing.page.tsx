import type { VNode } from 'preact';
import type { Reason } from '../../../channels/posting/decision.js';
import { posterText } from '../../../channels/posting/reason-text.js';
import { limitText } from '../../../channels/posting/sizes.js';
import type { List } from '../../../community/lists/list.entity.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { Field, FileField, TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './writing.en.js';
import { fr } from './writing.fr.js';
import type { WritingView, WrittenDraft } from './writing-view.js';

export const writingSentences = { fr, en };

interface Props {
  readonly viewer: Viewer;
  readonly view: WritingView;
}

/** A message to a list, written on the site. */
export function writingPage(viewer: Viewer, view: WritingView): Page {
  const say = writingSentences[viewer.language];
  const { list, listAddress, answered, trouble } = view;
  const title = answered === null ? say.title : say.replyTitle;
  return new Page(
    title,
    <>
      <p class="kicker">
        <a href={answered === null ? `/lists/${list.name}` : `/lists/${list.name}/archive/${answered.key}`}>
          ← {say.kicker(listAddress)}
        </a>
      </p>
      <h1>{title}</h1>
      <Trouble viewer={viewer} view={view} />
      {view.isResumed === true ? (
        <p class="notice" role="status">
          {say.resumed}
        </p>
      ) : null}
      {answered === null ? null : (
        <p class="soft anywhere" dir="auto">
          {say.answers(asOneLine(answered.subject), asOneLine(answered.authorName) || say.somebody)}
        </p>
      )}
      <p class="lead">{say.lead}</p>
      <Forecast viewer={viewer} view={view} />
      <Form viewer={viewer} view={view} />
    </>,
    { status: view.isResumed === true ? 409 : trouble === undefined ? 200 : 422 },
  );
}

function Form({ viewer, view }: Props): VNode {
  const say = writingSentences[viewer.language];
  const { list, listAddress, answered, draft } = view;
  const { maxBytes, linkAboveBytes } = list;
  const link =
    linkAboveBytes === 0 || linkAboveBytes >= maxBytes ? null : limitText(viewer.language, linkAboveBytes);
  return (
    <PostForm viewer={viewer} action={`/lists/${list.name}/posts`} class="card" isUpload>
      <input type="hidden" name="draft" value={draft.draftId} />
      {answered === null ? null : <input type="hidden" name="answers" value={answered.key} />}
      <Field
        name="subject"
        dir="auto"
        label={say.subject}
        value={draft.subject}
        error={errorIn(viewer, view, 'subject')}
      />
      <TextField
        name="text"
        dir="auto"
        label={say.text}
        hint={say.textHint}
        value={draft.text}
        error={errorIn(viewer, view, 'text')}
        rows={14}
      />
      <FileField
        name="files"
        label={say.files}
        hint={say.filesHint(limitText(viewer.language, maxBytes), link)}
        error={view.hadFiles === true ? say.filesAgain : undefined}
        isMultiple
      />
      <p class="soft small">{say.from(viewer.person?.name ?? '')}</p>
      <p class="actions">
        <button type="submit">{say.send}</button>
        <a href={`mailto:${listAddress}`}>{say.byMail}</a>
      </p>
    </PostForm>
  );
}

/** What the rules would say, before anything is written. */
function Forecast({ viewer, view: { own, trouble } }: Props): VNode | null {
  const say = writingSentences[viewer.language];
  if (own === null || own.kind === 'accept' || trouble === 'refused') return null;
  const isRefused = own.kind === 'reject' || own.kind === 'discard';
  return <Reasons viewer={viewer} title={isRefused ? say.refused : say.waits} reasons={own.reasons} />;
}

function Reasons({
  viewer,
  title,
  reasons,
}: {
  viewer: Viewer;
  title: string;
  reasons: readonly Reason[];
}): VNode {
  return (
    <div class="notice">
      <p>{title}</p>
      <ul>
        {reasons.map(reason => (
          <li>{posterText(viewer.language, reason)}</li>
        ))}
      </ul>
    </div>
  );
}

/** What is wrong with the whole of it. */
function Trouble({ viewer, view: { trouble, reasons = [] } }: Props): VNode | null {
  const { troubles } = writingSentences[viewer.language];
  if (trouble !== 'refused' && trouble !== 'no-address' && trouble !== 'too-large') return null;
  return (
    <div class="notice bad" role="alert">
      <p>{troubles[trouble]}</p>
      {reasons.length === 0 ? null : (
        <ul>
          {reasons.map(reason => (
            <li>{posterText(viewer.language, reason)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function errorIn(viewer: Viewer, { trouble }: WritingView, field: 'subject' | 'text'): string | undefined {
  const { troubles } = writingSentences[viewer.language];
  return trouble?.startsWith(field) ? troubles[trouble] : undefined;
}

/** Instead of the form, where nobody writes any more. */
export function closedListPage(
  viewer: Viewer,
  { name }: Pick<List, 'name'>,
  draft: WrittenDraft | null = null,
): Page {
  const say = writingSentences[viewer.language];
  return new Page(
    say.closedTitle,
    <>
      <h1>{say.closedTitle}</h1>
      <p class="lead">{say.closed}</p>
      <p>
        <a href={`/lists/${name}`}>{say.toList}</a>
      </p>
      {draft === null ? null : (
        <TextField
          name="text"
          dir="auto"
          label={say.closedText}
          value={[draft.subject, draft.text].filter(text => text !== '').join('\n\n')}
          rows={14}
        />
      )}
    </>,
    { status: 409 },
  );
}
