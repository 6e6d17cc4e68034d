import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { dotStuff, hasBareLineEnd } from './dot-stuffing.js';
import { PostBody } from './post-body.js';

const texts = fc.string({ unit: fc.constantFrom('a', '.', '\r\n', '\r\n.', '..', 'é'), maxLength: 40 });
const anything = fc.string({ unit: fc.constantFrom('a', '.', '\r', '\n', '\r\n'), maxLength: 40 });

it('is undone by taking the first dot off each line that has one', () => {
  fc.assert(fc.property(texts, text => expect(unstuffed(stuffed(text))).toBe(text)));
});

it('leaves no line that is a lone dot', () => {
  fc.assert(fc.property(texts, text => expect(`\r\n${stuffed(text)}\r\n`).not.toContain('\r\n.\r\n')));
});

it('copies nothing when there is nothing to double', () => {
  const text = Buffer.from('a.b\r\nc');
  expect(dotStuff(text)).toBe(text);
});

it('makes of any body one in CRLF lines that ends in one', () => {
  fc.assert(
    fc.property(anything, text => {
      const { content } = PostBody.of(Buffer.from(text));
      expect(hasBareLineEnd(content)).toBe(false);
      expect(content.toString()).toMatch(/^$|\r\n$/);
    }),
  );
});

it.each(['a\nb', 'a\rb', '\n', '\r', '\r\r\n', 'a\r\n\n'])('sees the bare line end of %j', text => {
  expect(hasBareLineEnd(Buffer.from(text))).toBe(true);
});

function stuffed(text: string): string {
  return dotStuff(Buffer.from(text)).toString();
}

function unstuffed(text: string): string {
  return text.replaceAll(/(^|\r\n)\./g, '$1');
}
