import type { ReturnPath } from './outbound-message.entity.js';
import { hasBareLineEnd } from './transport/dot-stuffing.js';
import { PostBody } from './transport/post-body.js';

export type LeaveWay =
  /** Each copy of a list post carries an unsubscribe link, and an address to leave by mail. */
  | { readonly kind: 'list'; readonly byMail: string | null }
  /** Each copy of a letter carries it in its header, and its token wherever `mark` is in the body. */
  | { readonly kind: 'letter'; readonly mark: string }
  /** The same, and each copy names its reader, and an address of their own where they answer. */
  | { readonly kind: 'forum'; readonly mark: string };

/** A message rendered once for all its copies. */
export interface OutboundContent {
  readonly id: string;
  /** How its readers leave what it is from; null for what nobody can leave. */
  readonly leave: LeaveWay | null;
  readonly returnPath: ReturnPath;
  /** The fields all copies have. */
  readonly header: Buffer;
  /** A line end in `header` is not CRLF: no relay may see that. */
  readonly isHeaderBroken: boolean;
  /** As recipients will have it. */
  readonly body: Buffer;
  /** What all copies have below their own fields: `header`, the blank line and the body, ready for the wire. */
  readonly rest: PostBody;
  readonly is8bit: boolean;
}

const blankLine = Buffer.from('\r\n');

export function renderContent({
  body,
  ...message
}: Pick<OutboundContent, 'id' | 'leave' | 'returnPath' | 'header' | 'body' | 'is8bit'>): OutboundContent {
  const { header } = message;
  const rest = PostBody.of(Buffer.concat([header, blankLine, body]));
  const isHeaderBroken = hasBareLineEnd(header);
  const bodyAt = header.length + blankLine.length;
  return { ...message, isHeaderBroken, rest, body: rest.content.subarray(bodyAt) };
}
