import { describe, expect, it } from '@jest/globals';
import { array, assert, asyncProperty, constantFrom, integer } from 'fast-check';
import { type MboxEntry, readMbox } from './mbox-reader.js';
import { mboxEntry } from './mbox-writer.js';

const date = 'Mon Mar  2 10:00:00 2026';
const at = new Date('2026-03-02T10:00:00Z');
const one = `From anne@x.example ${date}\nSubject: un\n\nBonjour\n\n`;

async function read(text: string | Buffer, maxMessageBytes = 1_000, step = 1_000): Promise<MboxEntry[]> {
  const entries: MboxEntry[] = [];
  for await (const entry of readMbox(pieces(Buffer.from(text), step), { maxMessageBytes }))
    entries.push(entry);
  return entries;
}

async function* pieces(file: Buffer, step: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < file.length; from += step) yield file.subarray(from, from + step);
}

async function bodies(text: string): Promise<string[]> {
  const entries = await read(text);
  return entries.map(entry => (entry.kind === 'message' ? entry.raw.toString() : entry.kind));
}

describe('an mbox file', () => {
  it('gives its messages, their places and when they came', async () => {
    const entries = await read(one + one);
    expect(entries).toEqual([
      { kind: 'message', raw: Buffer.from('Subject: un\r\n\r\nBonjour\r\n'), offset: 0, deliveredAt: at },
      {
        kind: 'message',
        raw: Buffer.from('Subject: un\r\n\r\nBonjour\r\n'),
        offset: one.length,
        deliveredAt: at,
      },
    ]);
  });

  it('with CRLF gives the same', async () => {
    expect(await bodies((one + one).replaceAll('\n', '\r\n'))).toEqual(await bodies(one + one));
  });

  it('takes sentences that begin with From for sentences', async () => {
    const text = `${one}From ${date} without a blank line\n\nFrom here on, nothing.\n\n>From me\n>>From you\n`;
    expect(await bodies(text.replace('\n\nFrom Mon', '\nFrom Mon'))).toEqual([
      `Subject: un\r\n\r\nBonjour\r\nFrom ${date} without a blank line\r\n\r\nFrom here on, nothing.\r\n\r\nFrom me\r\n>From you\r\n`,
    ]);
  });

  it.each([
    ['From anne at x.example  Mon Mar  2 10:00:00 2026', at],
    ['From - Mon Mar  2 10:00:00 2026', at],
    ['From anne@x.example Mon Mar  2 11:00:00 2026 +0100', at],
    ['From anne@x.example Mon Mar  2 10:00 2026', at],
    ['From anne@x.example Mon Mar  2 10:00:00 GMT 2026', at],
    ['From anne@x.example', null],
    ['From "anne le gall"@x.example 2026-03-02', null],
  ])('reads the separator %j', async (line, deliveredAt) => {
    expect(await read(`${line}\nSubject: un\n\nBonjour\n`)).toMatchObject([{ kind: 'message', deliveredAt }]);
  });

  it('says where a message is that is too large, and goes on', async () => {
    const large = `From a@b.example ${date}\nSubject: x\n\n${'x'.repeat(900)}\n${'x'.repeat(900)}\n\n`;
    const endless = `From a@b.example ${date}\nSubject: x\n\n${'x'.repeat(5_000)}\n\n`;
    expect(await read(one + large + endless + one)).toMatchObject([
      { kind: 'message' },
      { kind: 'too-large', offset: one.length },
      { kind: 'too-large', offset: one.length + large.length },
      { kind: 'message', offset: one.length + large.length + endless.length },
    ]);
  });

  it('of nothing, or of something else, has no message', async () => {
    expect(await read('')).toEqual([]);
    expect(await read('PK\u0003\u0004 not an mbox\n\nreally not\n')).toEqual([]);
  });

  it('gives back what was written into it, in whatever pieces it comes', async () => {
    const lines = constantFrom(
      'From me',
      '>From',
      '>From you',
      '>>From',
      '',
      'é',
      'From a 10:00 2026',
      'mot',
    );
    const messages = array(array(lines, { minLength: 1, maxLength: 8 }), { maxLength: 5 });
    await assert(
      asyncProperty(messages, integer({ min: 1, max: 50 }), async (bodiesOfAll, step) => {
        const raws = bodiesOfAll.map(body => Buffer.from(`Subject: x\r\n\r\n${body.join('\r\n')}\r\n`));
        const file = Buffer.concat(raws.map(raw => mboxEntry(raw, { sender: 'a@b.example', at })));
        const entries = await read(file, 1_000, step);
        expect(entries.map(entry => entry.kind === 'message' && entry.raw.toString())).toEqual(
          raws.map(raw => raw.toString()),
        );
      }),
    );
  });

  it('is written without the way a message came', () => {
    const raw = Buffer.from('Received: from 192.0.2.1\r\nSubject: x\r\nBcc: z@x.example\r\n\r\nhé\r\n');
    expect(mboxEntry(raw, { sender: 'a b@x.example', at }).toString()).toBe(
      `From ab@x.example ${date}\nSubject: x\n\nhé\n\n`,
    );
  });
});
