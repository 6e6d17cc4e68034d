import type { VNode } from 'preact';
import { largestFile, mostFiles } from '../../../channels/forums/file-kinds.js';
import type { AddFilesOutcome } from '../../../channels/forums/forum-files.service.js';
import { bytes } from '../../../foundation/i18n/format.js';
import { CheckField } from '../form/choice.js';
import { described, Hint, Trouble } from '../form/field-parts.js';
import type { Viewer } from '../session/viewer.js';
import { writingSentences } from './writing-sentences.js';

/** A file that waits with a draft. */
export interface DraftFile {
  readonly id: string;
  readonly filename: string;
  readonly bytes: number;
}

export type FilesFault = Exclude<AddFilesOutcome['kind'], 'added'>;

/** The files of a draft, each to be kept or left, and a place for more. */
export function FilesField({
  viewer,
  files,
  fault,
}: {
  viewer: Viewer;
  files: readonly DraftFile[];
  fault: FilesFault | undefined;
}): VNode {
  const say = writingSentences[viewer.language];
  const hint = say.filesHint(mostFiles, bytes(viewer.language, largestFile));
  const error = fault === undefined ? undefined : say.fileFaults[fault];
  return (
    <>
      <input type="hidden" name="hasFiles" value="yes" />
      {files.map(({ id, filename, bytes: size }) => (
        <CheckField
          name="keep"
          value={id}
          label={`${filename} (${bytes(viewer.language, size)})`}
          isChecked
        />
      ))}
      <div class="field">
        <label for="files">{say.files}</label>
        <Hint name="files" hint={hint} />
        <input id="files" name="files" type="file" multiple {...described('files', hint, error)} />
        <Trouble name="files" error={error} />
      </div>
    </>
  );
}
