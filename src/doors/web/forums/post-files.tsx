import type { VNode } from 'preact';
import { isImage } from '../../../channels/forums/file-kinds.js';
import type { MessageFile } from '../../../channels/forums/thread-reading.service.js';
import { bytes } from '../../../foundation/i18n/format.js';
import type { Viewer } from '../session/viewer.js';
import { forumSentences } from './forum-sentences.js';

/** What came with a message: images to be seen, other files to be taken. */
export function PostFiles({
  viewer,
  path,
  files,
}: {
  viewer: Viewer;
  /** Of the thread. */
  path: string;
  files: readonly MessageFile[];
}): VNode | null {
  const say = forumSentences[viewer.language];
  if (files.length === 0) return null;
  return (
    <ul class="attachments post-files" aria-label={say.attachments}>
      {files.map(({ id, filename, mediaType, bytes: size }) => (
        <li>
          <a href={`${path}/files/${id}`} download={filename}>
            {isImage(mediaType) ? (
              <img src={`${path}/files/${id}`} alt={filename} loading="lazy" />
            ) : (
              <bdi>{filename}</bdi>
            )}
          </a>{' '}
          <span class="soft small">{bytes(viewer.language, size)}</span>
        </li>
      ))}
    </ul>
  );
}
