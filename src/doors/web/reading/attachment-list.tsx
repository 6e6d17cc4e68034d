import type { VNode } from 'preact';
import { bytes } from '../../../foundation/i18n/format.js';
import type { Viewer } from '../session/viewer.js';
import { attachmentName } from './attachment-name.js';

interface AttachmentLine {
  readonly filename: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** Names, kinds and sizes; the files themselves stay where they are. */
export function AttachmentList({
  viewer,
  title,
  attachments,
}: {
  viewer: Viewer;
  title: string;
  attachments: readonly AttachmentLine[];
}): VNode | null {
  if (attachments.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul class="attachments">
        {attachments.map(attachment => (
          <li>
            <bdi>{attachmentName(viewer, attachment)}</bdi>{' '}
            <span class="soft small">
              <bdi>{attachment.mediaType}</bdi>, {bytes(viewer.language, attachment.bytes)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
