import type { VNode } from 'preact';
import { links } from '../../../foundation/mail/links.js';
import { quotedBlocks, type QuotedBlock } from './quoted-blocks.js';

/** The text of a message: what it quotes set apart, web addresses made clickable, nothing else interpreted. */
export function MessageText({ text, empty }: { text: string; empty: string }): VNode {
  const blocks = quotedBlocks(text.trimEnd());
  return (
    <div class="message">
      {text.trim() === '' ? <p class="empty">{empty}</p> : blocks.map(block => <Block block={block} />)}
    </div>
  );
}

function Block({ block: { depth, text } }: { block: QuotedBlock }): VNode {
  if (depth > 0) {
    return (
      <blockquote>
        <Block block={{ depth: depth - 1, text }} />
      </blockquote>
    );
  }
  return (
    <p class="lines">
      {links(text).map(part =>
        part.url === null ? (
          part.text
        ) : (
          <a href={part.url} rel="nofollow ugc noopener noreferrer">
            {part.text}
          </a>
        ),
      )}
    </p>
  );
}
