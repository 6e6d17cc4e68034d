import type { VNode } from 'preact';
import {
  fewNewcomers,
  mostGrowth,
  mostInvitedADay,
  mostRegistered,
} from '../../../community/additions/bounds.js';
import { maxPastedLines } from '../../../community/additions/pasted-text.js';
import { eligible } from '../../../community/additions/verdict.js';
import { CheckField } from '../form/choice.js';
import { FileField, TextField } from '../form/field.js';
import { steeredWords } from '../form/steered-words.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { additionSentences, type AddView } from './add-view.js';
import { PreviewPart } from './preview-part.js';

/** Paste or upload, look at what each line would do, then invite or add. */
export function addPage(viewer: Viewer, view: AddView): Page {
  const say = additionSentences[viewer.language];
  const { open, preview, trouble } = view;
  const title = say.addTitle[open.target.kind];
  return new Page(
    `${title} · ${open.name}`,
    <>
      <p class="kicker">{open.kicker}</p>
      <h1>{title}</h1>
      {open.tabs}
      <Done sentences={say.done} code={view.done} />
      {preview === null ? <p class="lead">{say.intro}</p> : <Checked viewer={viewer} view={view} />}
      {preview === null ? (
        <PasteForm viewer={viewer} view={view} />
      ) : (
        <details class="card" open={eligible(preview.lines).length === 0}>
          <summary>{say.correct}</summary>
          <PasteForm viewer={viewer} view={view} />
        </details>
      )}
      <Waiting viewer={viewer} view={view} />
      {view.invitationCount === 0 ? null : (
        <p>
          <a href={`${open.path}/invitations`}>{say.invitationsLink(view.invitationCount)}</a>
        </p>
      )}
    </>,
    trouble === undefined ? {} : { status: 422 },
  );
}

function PasteForm({ viewer, view }: { viewer: Viewer; view: AddView }): VNode {
  const say = additionSentences[viewer.language];
  const { open, form, trouble, preview } = view;
  return (
    <PostForm viewer={viewer} action={`${open.path}/add`} isUpload>
      <TextField
        name="people"
        label={say.pasteLabel}
        hint={say.pasteHint(maxPastedLines)}
        value={form.people}
        rows={8}
        error={trouble?.kind === 'nothing-written' ? say.nothingWritten : undefined}
      />
      <FileField
        name="file"
        label={say.fileLabel}
        hint={say.fileHint}
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        error={trouble?.kind === 'no-text' ? say.noText : undefined}
      />
      <p class="actions">
        <button type="submit" class={preview === null ? undefined : 'quiet'}>
          {preview === null ? say.check : say.checkAgain}
        </button>
      </p>
    </PostForm>
  );
}

function Checked({ viewer, view }: { viewer: Viewer; view: AddView }): VNode {
  const say = additionSentences[viewer.language];
  const { lines, isCut } = view.preview ?? { lines: [], isCut: false };
  const count = eligible(lines).length;
  return (
    <>
      {view.trouble?.kind === 'nobody' ? <p class="notice bad">{say.nobody}</p> : null}
      {view.trouble?.kind === 'limited' ? (
        <p class="notice bad">{say.limited(view.trouble.left, mostInvitedADay)}</p>
      ) : null}
      {view.trouble?.kind === 'needs-signatures' ? (
        <p class="notice bad">{say.tooWide(view.trouble.covered, view.trouble.directory)}</p>
      ) : null}
      <h2>{say.previewTitle}</h2>
      {isCut ? <p class="notice">{say.isCut(maxPastedLines)}</p> : null}
      <p class="lead">{count === 0 ? say.nobodyToAdd : say.toAdd(count)}</p>
      <PreviewPart viewer={viewer} lines={lines} />
      {count === 0 ? null : <Ways viewer={viewer} view={view} count={count} />}
    </>
  );
}

/** One form, so that what was pasted travels once; two buttons, for two ways. */
function Ways({ viewer, view, count }: { viewer: Viewer; view: AddView; count: number }): VNode {
  const say = additionSentences[viewer.language];
  const { open, form, trouble } = view;
  const { kind } = open.target;
  const reasonTroubles: Readonly<Record<string, string>> = {
    'reason-missing': say.reasonMissing,
    'reason-too-long': say.reasonTooLong,
  };
  return (
    <>
      <h2>{say.howTitle[kind]}</h2>
      <PostForm viewer={viewer} action={`${open.path}/add/invitation`}>
        <input type="hidden" name="people" value={form.people} />
        <section class="card">
          <h3>{say.inviteTitle}</h3>
          <p>{say.inviteText[kind]}</p>
          {open.lists.length === 0 ? null : (
            <fieldset>
              <legend>{say.withLists}</legend>
              <p class="hint">{say.withListsHint}</p>
              {open.lists.map(({ id, name, description }) => (
                <CheckField
                  name="listIds"
                  value={id}
                  label={name}
                  hint={description}
                  isChecked={form.listIds.includes(id)}
                />
              ))}
            </fieldset>
          )}
          <button type="submit">{say.invite(count)}</button>
        </section>
        <section class="card">
          <h3>{say.consentTitle}</h3>
          <p>{say.consentText}</p>
          <TextField
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            value={form.reason}
            rows={3}
            error={
              trouble?.kind === 'steered'
                ? steeredWords(viewer.language, 'reason', trouble.reason)
                : reasonTroubles[trouble?.kind ?? '']
            }
          />
          <p class="soft small">{say.bounds(mostRegistered, fewNewcomers, mostGrowth * 100)}</p>
          <button type="submit" class="quiet" formaction={`${open.path}/add/consent`}>
            {say.add(count)}
          </button>
        </section>
      </PostForm>
    </>
  );
}

function Waiting({ viewer, view }: { viewer: Viewer; view: AddView }): VNode | null {
  const say = additionSentences[viewer.language];
  if (view.waiting.length === 0) return null;
  return (
    <>
      <h2>{say.waitingTitle}</h2>
      <ul class="rows">
        {view.waiting.map(({ personCount, proposedAt, proposedByName, reason }) => (
          <li>
            {say.waitingBatch(personCount)} <Moment viewer={viewer} at={proposedAt} />{' '}
            {proposedByName === null ? null : say.byWhom(proposedByName)}
            <p class="soft lines">{reason}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
