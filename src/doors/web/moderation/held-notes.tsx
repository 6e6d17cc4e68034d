import type { VNode } from 'preact';
import { TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Moment } from '../layout/moment.js';
import type { Viewer } from '../session/viewer.js';
import { heldSentences } from './held-sentences.js';
import { heldPath, type HeldView } from './held-view.js';

/** What moderators tell each other about this message. Open where there is something to read. */
export function HeldNotes({ viewer, view }: { viewer: Viewer; view: HeldView }): VNode {
  const say = heldSentences[viewer.language];
  const { notes, note } = view;
  return (
    <details class="fold" id="notes" open={notes.length > 0 || note !== undefined}>
      <summary>
        {say.notes}
        {notes.length === 0 ? null : <span class="tag">{say.notesCount(notes.length)}</span>}
      </summary>
      {notes.map(({ writer, writtenAt, text }) => (
        <div class="note">
          <p class="soft small">
            <bdi>{say.noteBy(writer ?? say.formerModerator)}</bdi> <Moment viewer={viewer} at={writtenAt} />
          </p>
          <p class="lines anywhere" dir="auto">
            {text}
          </p>
        </div>
      ))}
      <PostForm viewer={viewer} action={`${heldPath(view)}/notes`}>
        <TextField
          name="note"
          label={say.note}
          hint={say.notesHint}
          rows={2}
          value={note?.text ?? ''}
          error={note === undefined ? undefined : say.noteTroubles[note.kind]}
        />
        <button class="quiet" type="submit">
          {say.addNote}
        </button>
      </PostForm>
    </details>
  );
}
