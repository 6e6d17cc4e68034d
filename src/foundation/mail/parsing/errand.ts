import type {
  AttachmentOutcome,
  AttachmentsOutcome,
  ParseOutcome,
  RenderOutcome,
} from '../parsed-message.js';

/** What a parsing thread answers; `kind` tells to which verb. */
export type Answer = ParseOutcome | RenderOutcome | AttachmentOutcome | AttachmentsOutcome;

/** What the main thread asks of a parsing thread. `index` counts for an attachment only. */
export interface Errand {
  verb: 'parse' | 'render' | 'render-with-images' | 'attachment' | 'attachments';
  raw: Buffer;
  index: number;
}

/** What a thread says once, when it has loaded all it needs. */
export const READY = 'ready';
