import type { VNode } from 'preact';
import { fitting, largestFile, mostFiles } from '../../../channels/forums/file-kinds.js';
import { bytes } from '../../../foundation/i18n/format.js';
import type { Attachment } from '../../../foundation/mail/parsed-message.js';
import { CheckField } from '../form/choice.js';
import { attachmentName } from '../reading/attachment-name.js';
import type { Viewer } from '../session/viewer.js';
import { draftSentences } from './draft-sentences.js';

/** What came with the message: each to be saved, and to go along or not. */
export function FilesPart({
  viewer,
  files,
  path,
  take,
}: {
  viewer: Viewer;
  files: readonly Attachment[];
  /** Of the draft. */
  path: string;
  /** Digests of those that go along; null: all of them. */
  take: readonly string[] | null;
}): VNode | null {
  const say = draftSentences[viewer.language];
  if (files.length === 0) return null;
  return (
    <fieldset class="field choices anywhere">
      <legend>{say.files}</legend>
      <p class="hint">{say.filesHint}</p>
      {/* Says which boxes were there: one that is not ticked brings nothing. */}
      <input type="hidden" name="files" value={files.map(({ sha256 }) => sha256).join(',')} />
      {files.map(file => {
        const name = attachmentName(viewer, file);
        return (
          <div class="draft-file">
            <CheckField
              name="take"
              value={file.sha256}
              label={name}
              hint={`${file.mediaType}, ${bytes(viewer.language, file.bytes)}`}
              isChecked={take === null || take.includes(file.sha256)}
            />
            <a
              class="small"
              href={`${path}/files/${file.sha256}`}
              download
              rel="nofollow"
              aria-label={say.downloadOf(name)}
            >
              {say.download}
            </a>
          </div>
        );
      })}
    </fieldset>
  );
}

/** Those that would go along. */
export function takenOf({
  files,
  take,
}: {
  readonly files: readonly Attachment[];
  readonly take: readonly string[] | null;
}): readonly Attachment[] {
  return take === null ? files : files.filter(({ sha256 }) => take.includes(sha256));
}

/** What becomes of them in a place. */
export function filesThere(
  viewer: Viewer,
  kind: 'forum' | 'letter' | 'list',
  files: readonly Attachment[],
): string {
  const { filesThere: say } = draftSentences[viewer.language];
  if (kind === 'letter') return say.letter;
  if (kind === 'list') return say.list(files.length);
  const fit = fitting(files);
  const left = files.filter(file => !fit.includes(file)).map(file => attachmentName(viewer, file));
  if (left.length === 0) return say.all(files.length);
  return say.some(left.join(', '), mostFiles, bytes(viewer.language, largestFile));
}
