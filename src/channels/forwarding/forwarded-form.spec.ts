import { describe, expect, it } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { scanHeader } from '../../foundation/mail/header-block.js';
import { cut, isLoop, isMarkedAsSpam, traceFields, without, withSpamTag } from './forwarded-form.js';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const to = 'paul.martin.1998@x-anciens.example';
const passage = {
  from: { helo: 'mx.courriel.example', clientAddress: '192.0.2.25', isTls: true, protocol: 'smtp' },
  by: 'mx.x-groupes.example',
  id: 'abc',
  to,
  at: new Date('2026-03-01T09:00:00Z'),
} as const;

describe('a message cut', () => {
  it.each([
    ['Subject: a\r\n\r\nbody\r\n', 'Subject: a\r\n', 'body\r\n'],
    ['\r\nbody', '', 'body'],
    ['Subject: a\r\n', 'Subject: a\r\n', ''],
    ['no field at all', 'no field at all\r\n', ''],
    ['Subject: a\r\n\r\n', 'Subject: a\r\n', ''],
  ])('%j keeps its bytes', (text, header, body) => {
    const parts = cut(bytes(text));
    expect(parts.header.toString('latin1')).toBe(header);
    expect(bytes(text).subarray(parts.bodyOffset).toString('latin1')).toBe(body);
  });
});

describe('the fields on top', () => {
  it('say through whom it came, and mark the address', () => {
    expect(traceFields(passage).toString()).toBe(
      `Delivered-To: ${to}\r\n` +
        'Received: from mx.courriel.example ([192.0.2.25]) by mx.x-groupes.example with\r\n' +
        ` ESMTPS id abc for <${to}>; Sun, 01 Mar 2026\r\n 09:00:00 +0000\r\n`,
    );
  });

  it('say what waited here', () => {
    expect(traceFields({ ...passage, from: null }).toString()).toContain(
      'Received: by mx.x-groupes.example id abc for',
    );
  });

  it('begin no field of a stranger’s, whatever the client calls itself', () => {
    assert(
      property(string({ unit: 'binary' }), helo => {
        const fields = scanHeader(
          Buffer.concat([traceFields({ ...passage, from: { ...passage.from, helo } }), bytes('\r\n')]),
        )?.fields;
        expect(fields?.map(({ name }) => name)).toEqual(['delivered-to', 'received']);
      }),
    );
  });
});

describe('a loop', () => {
  it.each([
    [`Delivered-To: ${to}\r\n\r\n`, true],
    [`Delivered-To: PAUL.Martin.1998@X-Anciens.example\r\n\r\n`, true],
    ['Delivered-To: anne.petit.1998@x-anciens.example\r\n\r\n', false],
    [`${'Received: by a\r\n'.repeat(101)}\r\n`, true],
    [`${'Received: by a\r\n'.repeat(100)}\r\n`, false],
    ['\r\n', false],
  ])('%j: %s', (text, expected) => {
    expect(isLoop(bytes(text), to)).toBe(expected);
  });
});

describe('spam', () => {
  it.each([
    ['X-Spam-Flag: YES\r\n\r\n', true],
    ['X-Spam-Status: Yes, score=9.1\r\n\r\n', true],
    ['X-Spam: yes\r\n\r\n', true],
    ['X-Spam-Status: No, score=1\r\n\r\n', false],
    ['Subject: YES\r\n\r\n', false],
  ])('%j: %s', (text, expected) => {
    expect(isMarkedAsSpam(scanHeader(bytes(text))!)).toBe(expected);
  });

  it.each([
    [
      'From: a@b.example\r\nSubject: Hello\r\n you\r\nDate: x\r\n\r\nbody',
      'Subject: [SPAM] Hello\r\n you\r\n',
    ],
    ['Subject:=?utf-8?q?=C3=A9t=C3=A9?=\r\n\r\nbody', 'Subject: [SPAM] =?utf-8?q?=C3=A9t=C3=A9?=\r\n'],
    ['From: a@b.example\r\n\r\nbody', 'Subject: [SPAM]\r\n'],
  ])('%j is told by its subject', (text, expected) => {
    const raw = bytes(text);
    const marked = withSpamTag(raw, cut(raw)).toString('latin1');
    expect(marked).toContain(expected);
    expect(marked.match(/^subject:/gim)).toHaveLength(1);
  });
});

it('what a stranger wrote in our name is left out, and nothing else', () => {
  const raw = bytes('A: 1\r\nAuth: forged\r\n\tfolded\r\nB: 2\r\nAuth: forged\r\n\r\nbody');
  const left = without(raw, cut(raw).header, ({ name }) => name === 'auth');
  expect(left.toString()).toBe('A: 1\r\nB: 2\r\n');
});
