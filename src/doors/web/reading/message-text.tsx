import type { VNode } from 'preact';
import { links } from '../../../foundation/mail/links.js';
import { quotedBlocks, type QuotedBlock } from './quoted-blocks.js';

/** The text of a message: what it quotes set apart, web addresses made clickable, nothing else interpreted. */
export function MessageText({ text, empty }: { text: string; empty: string }): VNode {
  const blocks = quotedBlocks(text.trimEnd());
  return (
    <div class="message">
      {text.trim() === '' ? <p class="empty">{empty}</p> : blocks.map(block => <Quoted block={block} />)}
    </div>
  );
}

/** Words as deep in quotations as they were; at depth 0 the author's own. */
export function Quoted({ block: { depth, text } }: { block: QuotedBlock }): VNode {
  if (depth > 0) {
    return (
      <blockquote>
        <Quoted block={{ depth: depth - 1, text }} />
      </blockquote>
    );
  }
  return (
    <p class="lines">
      <Linked text={text} />
    </p>
  );
}

/** Written web addresses as links that vouch for nobody. */
export function Linked({ text }: { text: string }): VNode {
  return (
    <>
      {links(text).map(part =>
        part.url === null ? (
          part.text
        ) : (
          <a href={part.url} rel="nofollow ugc noopener noreferrer">
            {part.text}
          </a>
        ),
      )}
    </>
  );
}
