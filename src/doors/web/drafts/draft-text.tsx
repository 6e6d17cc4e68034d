import type { VNode } from 'preact';
import { Field, TextField } from '../form/field.js';
import type { Viewer } from '../session/viewer.js';
import { AudiencePart } from './audience-part.js';
import { draftSentences } from './draft-sentences.js';
import { type DraftTrouble, type DraftView, errorOf } from './draft-view.js';
import { FilesPart } from './files-part.js';

/** What its author writes, and what came with it. */
export function DraftText({ viewer, view }: { viewer: Viewer; view: DraftView }): VNode {
  const say = draftSentences[viewer.language];
  const { draft, words, advice } = view;
  const error = (...codes: readonly DraftTrouble['code'][]): string | undefined =>
    errorOf(viewer, view, codes);
  return (
    <section id="text-part">
      <h2>{say.textTitle}</h2>
      <p class="hint">{say.textHint}</p>
      <Field
        name="subject"
        label={say.subject}
        value={words.subject}
        error={error('subject-too-long')}
        dir="auto"
      />
      {view.meant === undefined ? null : <AudiencePart viewer={viewer} {...view.meant} />}
      <Field
        name="eventOn"
        type="date"
        label={say.eventOn}
        hint={say.eventHint}
        value={words.eventOn ?? advice.dayNamed ?? ''}
        error={error('day-strange')}
      />
      <TextField
        name="body"
        label={say.body}
        value={words.body}
        error={error('text-too-long', 'nothing-written', 'too-long', 'article-unfit')}
        rows={12}
        dir="auto"
      />
      <FilesPart viewer={viewer} files={view.files} path={`/drafts/${draft.id}`} take={view.take} />
      <button class="quiet" type="submit">
        {say.save}
      </button>
    </section>
  );
}
