import { hasBareLineEnd } from './transport/dot-stuffing.js';
import { PostBody } from './transport/post-body.js';

/** A message rendered once for all its copies. */
export interface OutboundContent {
  readonly id: string;
  /** Copies of a list post carry an unsubscribe link. */
  readonly isListPost: boolean;
  /** Where a message leaves the list it is from; null for what is no list's. */
  readonly leaveAddress: string | null;
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
}: Pick<
  OutboundContent,
  'id' | 'isListPost' | 'leaveAddress' | 'header' | 'body' | 'is8bit'
>): OutboundContent {
  const { header } = message;
  const rest = PostBody.of(Buffer.concat([header, blankLine, body]));
  const isHeaderBroken = hasBareLineEnd(header);
  const bodyAt = header.length + blankLine.length;
  return { ...message, isHeaderBroken, rest, body: rest.content.subarray(bodyAt) };
}
