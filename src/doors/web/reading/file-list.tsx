import type { VNode } from 'preact';
import { bytes } from '../../../foundation/i18n/format.js';
import type { Attachment } from '../../../foundation/mail/parsed-message.js';
import type { Viewer } from '../session/viewer.js';
import { attachmentName } from './attachment-name.js';
import { readingSentences } from './reading-sentences.js';

/** The files of a message, each to be saved. @param pathOf a file, by the digest of its bytes */
export function FileList({
  viewer,
  files,
  pathOf,
}: {
  viewer: Viewer;
  files: readonly Attachment[];
  pathOf: (digest: string) => string;
}): VNode | null {
  const say = readingSentences[viewer.language];
  if (files.length === 0) return null;
  return (
    <section>
      <h2>{say.attachments}</h2>
      <ul class="attachments">
        {files.map(file => (
          <li>
            <a href={pathOf(file.sha256)} download rel="nofollow">
              <bdi>{attachmentName(viewer, file)}</bdi>
            </a>{' '}
            <span class="soft small">
              <bdi>{file.mediaType}</bdi>, {bytes(viewer.language, file.bytes)}
            </span>
          </li>
        ))}
      </ul>
      <p class="soft small">{say.downloadHint}</p>
    </section>
  );
}
