import type { VNode } from 'preact';
import { counted } from '../../../foundation/i18n/format.js';
import type { Viewer } from '../session/viewer.js';
import { readingSentences } from './reading-sentences.js';
import { Linked, Quoted } from './message-text.js';
import { type TextPart, textParts } from './text-parts.js';

/** A quotation of so many lines is read at a glance; a longer one is folded. */
const mostOpenLines = 4;

/** The text of a kept message, for reading: long quotations folded, the signature dimmed, columns kept in line. */
export function ReadText({ viewer, text, empty }: { viewer: Viewer; text: string; empty: string }): VNode {
  return (
    <div class="message" dir="auto">
      {text.trim() === '' ? (
        <p class="empty">{empty}</p>
      ) : (
        textParts(text.trimEnd()).map(part => <Part viewer={viewer} part={part} />)
      )}
    </div>
  );
}

function Part({ viewer, part }: { viewer: Viewer; part: TextPart }): VNode {
  switch (part.kind) {
    case 'words':
      return (
        <p class="lines">
          <Linked text={part.text} />
        </p>
      );
    case 'fixed':
      return (
        <pre class="fixed" tabindex={0}>
          <Linked text={part.text} />
        </pre>
      );
    case 'signature':
      return (
        <p class="lines signature">
          <Linked text={part.text} />
        </p>
      );
    case 'quote':
      return <Quote viewer={viewer} part={part} />;
  }
}

function Quote({ viewer, part }: { viewer: Viewer; part: Extract<TextPart, { kind: 'quote' }> }): VNode {
  const say = readingSentences[viewer.language];
  const lineCount = part.blocks.reduce((sum, { text }) => sum + text.split('\n').length, 0);
  const quotation = (
    <>
      {part.blocks.map(block => (
        <Quoted block={block} />
      ))}
    </>
  );
  if (lineCount <= mostOpenLines) return quotation;
  return (
    <details class="quotation">
      <summary>{say.quoted(counted(viewer.language, lineCount, say.line, say.lines))}</summary>
      {quotation}
    </details>
  );
}
