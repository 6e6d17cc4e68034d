import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  addrSpec,
  canonicalAddress,
  formatMailbox,
  parseAddrSpec,
  parseMailboxList,
  stripDetail,
} from './address.js';
import { oneLine } from './encoded-words.js';
import { scanHeader } from './header-block.js';
import { structuredLine } from './header-writer.js';

const atoms = fc.string({
  unit: fc.constantFrom(...Array.from("abzAZ09!#$%&'*+/=?^_`{|}~-éß日")),
  minLength: 1,
  maxLength: 9,
});
const dotStrings = fc.array(atoms, { minLength: 1, maxLength: 2 }).map(list => list.join('.'));
const quotedStrings = fc.string({
  unit: fc.constantFrom(...Array.from('a "\\@,:;<>()é.')),
  minLength: 1,
  maxLength: 15,
});
const domains = fc.constantFrom(
  'x-groupes.example',
  'EXAMPLE.org',
  'bücher.example',
  'xn--bcher-kva.example',
  'host',
);
const addresses = fc.record({ local: fc.oneof(dotStrings, quotedStrings), domain: domains });
const names = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 250 }),
  fc.string({
    unit: fc.constantFrom('"', '\\', '<', '>', ',', '(', '=?', '?=', '\r\n', '\0', 'é', ' ', 'a'),
    maxLength: 40,
  }),
);

describe('a strict address', () => {
  it('is read back from its text', () => {
    fc.assert(fc.property(addresses, address => expect(parseAddrSpec(addrSpec(address))).toEqual(address)));
  });

  it.each([
    'a@b',
    "o'neil+x%y!z@x.example",
    '"a b"@x.example',
    'zoé@bücher.example',
    'a@col·legi.example',
    `${'a'.repeat(64)}@x.example`,
  ])('accepts %s', text => expect(parseAddrSpec(text)).not.toBeNull());

  it.each([
    '',
    '@',
    'a',
    'a@',
    '@x.example',
    'a b@x.example',
    'a@x.example ',
    '<a@x.example>',
    'a..b@x.example',
    '.a@x.example',
    'a.@x.example',
    'a@b@x.example',
    '""@x.example',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@0x7f',
    'a@１２７.１',
    '@relay.example:a@x.example',
    'a@-x.example',
    'a@x-.example',
    'a@x..example',
    'a@x.example.',
    'a@x_y.example',
    'a@x。example',
    'a\u200bb@x.example',
    'a\u202eb@x.example',
    'a\ud800@x.example',
    '"a\r\nRCPT TO:<b@x.example>"@x.example',
    'a@x.example\r\n',
    'a\0@x.example',
    `${'a'.repeat(65)}@x.example`,
    `${'é'.repeat(33)}@x.example`,
    `a@${'b'.repeat(64)}.example`,
    `a@${'bcd.'.repeat(70)}example`,
  ])('refuses %j', text => expect(parseAddrSpec(text)).toBeNull());
});

describe('the comparison key', () => {
  it('is one for all spellings of an address', () => {
    expect(canonicalAddress('Zoe\u0301@BÜCHER.example')).toBe('zoé@xn--bcher-kva.example');
    expect(canonicalAddress('zoé@XN--Bcher-kva.Example')).toBe('zoé@xn--bcher-kva.example');
    expect(canonicalAddress('"Anne.Le"@x.example')).toBe('anne.le@x.example');
    expect(canonicalAddress('nobody')).toBeNull();
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(addresses, address => {
        const key = canonicalAddress(addrSpec(address));
        expect(key === null ? null : canonicalAddress(key)).toBe(key);
      }),
    );
  });
});

describe('a written mailbox', () => {
  it('is read back, alone and in a folded list', () => {
    const mailboxes = fc.array(fc.record({ name: names, address: addresses }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(mailboxes, list => {
        const written = list.map(({ name, address }) => formatMailbox({ name, address: addrSpec(address) }));
        const read = parseMailboxList(written.join(', '));
        expect(read.map(({ name }) => name)).toEqual(list.map(({ name }) => oneLine(name)));
        expect(read.map(({ address }) => canonicalAddress(address ?? ''))).toEqual(
          list.map(({ address }) => canonicalAddress(addrSpec(address))),
        );
      }),
    );
  });

  it('lets nobody inject a field or a second address', () => {
    fc.assert(
      fc.property(names, fc.string({ unit: 'binary' }), (name, address) => {
        const value = formatMailbox({ name, address });
        expect(value).not.toMatch(/[\r\n\0]/);
        expect(scanHeader(Buffer.from(structuredLine('From', value)))?.fields).toHaveLength(1);
        expect(parseMailboxList(value).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    [{ address: 'a@x.example' }, 'a@x.example'],
    [{ name: 'Anne Le Gall', address: 'a@x.example' }, 'Anne Le Gall <a@x.example>'],
    [{ name: 'Le Gall, Anne "X"', address: 'a@x.example' }, String.raw`"Le Gall, Anne \"X\"" <a@x.example>`],
    [{ name: 'Zoé', address: 'z@bücher.example' }, '=?utf-8?Q?Zo=C3=A9?= <z@xn--bcher-kva.example>'],
  ])('%j is %s', (mailbox, written) => expect(formatMailbox(mailbox)).toBe(written));
});

describe('a mailbox list of the world', () => {
  it.each([
    ['', []],
    [' , ;, ', []],
    ['a@x.example', [['', 'a@x.example']]],
    ['a@x.example (Anne (X) Gall)', [['Anne (X) Gall', 'a@x.example']]],
    [
      '"Gall, Anne" <a@x.example>, b@y.example',
      [
        ['Gall, Anne', 'a@x.example'],
        ['', 'b@y.example'],
      ],
    ],
    ['Anne Gall a@x.example', [['Anne Gall', 'a@x.example']]],
    [
      'Team: Anne <a@x.example>, b@y.example;, c@z.example',
      [
        ['Anne', 'a@x.example'],
        ['', 'b@y.example'],
        ['', 'c@z.example'],
      ],
    ],
    ['undisclosed-recipients:;', []],
    ['<@r.example,@s.example:a@x.example>', [['', 'a@x.example']]],
    ['john . doe @ x . example', [['', 'john.doe@x.example']]],
    ['"a b"@x.example', [['', '"a b"@x.example']]],
    ['=?utf-8?Q?Zo=C3=A9=2C_b=40y.example?= <a@x.example>', [['Zoé, b@y.example', 'a@x.example']]],
    ['"=?utf-8?Q?Zo=C3=A9?=" <a@x.example>', [['Zoé', 'a@x.example']]],
    ['"good@x.example" <evil@y.example>', [['good@x.example', 'evil@y.example']]],
    [
      '<a@x.example> <b@y.example>',
      [
        ['', 'a@x.example'],
        ['', 'b@y.example'],
      ],
    ],
    ['"Anne <a@x.example>', [['Anne', 'a@x.example']]],
    ['Anne (X <a@x.example>', [['Anne (X', 'a@x.example']]],
    [
      'Anne <a@x.example, b@y.example',
      [
        ['Anne', 'a@x.example'],
        ['', 'b@y.example'],
      ],
    ],
    ['Mail Delivery System', [['Mail Delivery System', null]]],
    ['Anne <>', [['Anne', null]]],
  ])('%j', (text, expected) => {
    expect(parseMailboxList(text).map(({ name, address }) => [name, address])).toEqual(expected);
  });

  it('is bounded and linear', () => {
    const started = performance.now();
    expect(parseMailboxList('a@x.example,'.repeat(20_000))).toHaveLength(5000);
    for (const piece of ['(', '"', '<', '\\"', '"(', '<"', '(\\', ':', 'a ', '@', '<a@x.example> ']) {
      parseMailboxList(piece.repeat(Math.floor(262_144 / piece.length)));
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('a detail', () => {
  it('follows the first plus', () => {
    expect(stripDetail('golf-confirm+abc+d')).toEqual({ base: 'golf-confirm', detail: 'abc+d' });
    expect(stripDetail('golf')).toEqual({ base: 'golf', detail: null });
    expect(stripDetail('+golf')).toEqual({ base: '+golf', detail: null });
  });
});
