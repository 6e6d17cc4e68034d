import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readPeople } from './pasted-people.js';
import { isTextFile, maxPastedLines, textOfUpload } from './pasted-text.js';

const read = (text: string) => readPeople(text).lines;
const named = (text: string) =>
  read(text).map(line => (line.kind === 'read' ? [line.name, line.address] : [line.kind, '']));
const anne = { kind: 'read', line: 1, address: 'anne@a.example', name: 'Anne Martin', promotion: null };

const many = (count: number) => Array.from({ length: count }, (_, i) => `p${i}@a.example`).join('\n');

describe('pasted people', () => {
  it.each([
    'Anne Martin <anne@a.example>',
    '"Anne Martin" <Anne@A.example>',
    'anne@a.example (Anne Martin)',
    'Anne Martin anne@a.example',
    'anne@a.example;Anne Martin',
    'Anne Martin,anne@a.example',
    'anne@a.example\tAnne\tMartin',
    '"anne@a.example","Anne Martin",',
    '\uFEFFAnne Martin <anne@a.example>\r\n\r\n',
  ])('are read from %j', text => {
    expect(read(text)).toEqual([anne]);
  });

  it('may stand on one line, or on lines of their own', () => {
    const addresses = (text: string) =>
      read(text).map(line => (line.kind === 'read' ? line.address : line.kind));
    expect(addresses('a@a.example, b@b.example; c@c.example')).toEqual([
      'a@a.example',
      'b@b.example',
      'c@c.example',
    ]);
    expect(addresses('a@a.example\n\nb@b.example\r\nc@c.example')).toEqual([
      'a@a.example',
      'b@b.example',
      'c@c.example',
    ]);
    expect(
      read('Anne <a@a.example>, Bruno <b@b.example>').map(line => ('name' in line ? line.name : '')),
    ).toEqual(['Anne', 'Bruno']);
    expect(read('\n\nb@b.example')[0]?.line).toBe(3);
  });

  it.each([
    'address,name,promotion\nanne@a.example,Anne Martin,1998',
    'Promotion;Nom complet;Adresse électronique\nX1998;Anne Martin;anne@a.example',
    'Nom\tPrénom\tCourriel\tPromo\nMartin\tAnne\tanne@a.example\tX 1998',
    'E-mail;Nom;Année\n"anne@a.example";"Anne Martin";1998',
    'First name,Last name,Email address,Year\nAnne,Martin,anne@a.example,1998',
  ])('are read from a table with headings: %j', text => {
    expect(read(text)).toEqual([{ ...anne, line: 2, promotion: 1998 }]);
  });

  it('are read from a table without headings, in any order', () => {
    expect(read('1998;anne@a.example;Anne Martin')).toEqual([{ ...anne, promotion: 1998 }]);
    expect(read('Anne;Martin;anne@a.example;X 1998')).toEqual([{ ...anne, promotion: 1998 }]);
  });

  it('keep a name that was quoted over two lines or holds a separator', () => {
    expect(read('adresse;nom\nanne@a.example;"Martin; Anne"')).toMatchObject([{ name: 'Martin; Anne' }]);
    expect(read('adresse;nom\nanne@a.example;"Martin\nAnne"\nb@b.example;Bruno')).toMatchObject([
      { kind: 'invalid', fault: 'bad-name' },
      { name: 'Bruno', line: 4 },
    ]);
    expect(read('"Martin, Anne" <anne@a.example>')).toMatchObject([{ name: 'Martin, Anne' }]);
  });

  it('lose one line, not the rest, to a quote that never closes', () => {
    const lines = read('adresse;nom\na@a.example;"Anne\nb@b.example;Bruno');
    expect(lines).toMatchObject([{ address: 'a@a.example' }, { address: 'b@b.example', name: 'Bruno' }]);
  });

  it.each([
    ['Anne Martin', 'no-address'],
    ['anne@', 'bad-address'],
    ['anne@a..example', 'bad-address'],
    ['adresse;promo\nanne@a.example;98', 'bad-promotion'],
    ['adresse;promo\nanne@a.example;1492', 'bad-promotion'],
    [`adresse;nom\nanne@a.example;${'a'.repeat(201)}`, 'bad-name'],
    ['adresse;nom\n;Anne', 'no-address'],
  ])('say why %j is none', (text, fault) => {
    expect(read(text)).toMatchObject([{ kind: 'invalid', fault }]);
  });

  it('are read once, whatever the case, and the second line names the first', () => {
    expect(read('anne@a.example\nb@b.example\nANNE@A.example')).toMatchObject([
      { kind: 'read' },
      { kind: 'read' },
      { kind: 'duplicate', of: 1, line: 3 },
    ]);
  });

  it('are cut at the limit, and say so', () => {
    expect(readPeople(many(maxPastedLines))).toMatchObject({ isCut: false });
    const { lines, isCut } = readPeople(many(maxPastedLines + 1));
    expect([lines.length, isCut]).toEqual([maxPastedLines, true]);
    expect(readPeople(`adresse\n${many(maxPastedLines + 1)}`)).toMatchObject({ isCut: true });
  });

  it('are read from any text whatever, every line of theirs in the text', () => {
    const piece = fc.constantFrom(
      'a@b.example',
      '"',
      '<',
      '>',
      '(',
      ')',
      ',',
      ';',
      '\t',
      '\n',
      'Anne',
      '1998',
      '@',
      '\0',
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 40 }).map(p => p.join('')),
    );
    fc.assert(
      fc.property(anyText, text => {
        const lineCount = text.split(/\r\n?|[\n\u2028\u2029]/).length;
        for (const line of read(text)) {
          expect(line.line).toBeGreaterThanOrEqual(1);
          expect(line.line).toBeLessThanOrEqual(lineCount);
          expect('name' in line ? line.name : '').not.toMatch(/\p{Cc}/u);
        }
      }),
    );
  });

  it('come back from what was written of them', () => {
    const word = fc.stringMatching(/^[A-Za-zéè]{2,8}$/);
    const person = fc.record({ local: fc.stringMatching(/^[a-z]{1,8}$/), given: word, family: word });
    fc.assert(
      fc.property(person, ({ local, given, family }) => {
        const expected = { kind: 'read', address: `${local}@a.example`, name: `${given} ${family}` };
        for (const text of [
          `${given} ${family} <${local}@a.example>`,
          `${local}@a.example (${given} ${family})`,
          `nom;prénom;adresse\n${family};${given};${local}@a.example`,
        ])
          expect(read(text)).toMatchObject([expected]);
      }),
    );
  });
});

describe('an uploaded file', () => {
  it.each([
    ['UTF-8', Buffer.from('Hélène')],
    ['Latin-1', Buffer.from('Hélène', 'latin1')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Hélène', 'utf16le')])],
  ])('is read as %s', (_, content) => {
    expect(textOfUpload(content).replace('\uFEFF', '')).toBe('Hélène');
  });
});

describe('what people paste from elsewhere', () => {
  it('is a row of Outlook, family names first', () => {
    expect(named('Dupont, Jean <jd@a.example>; Élodie Müller <em@a.example>;')).toEqual([
      ['Jean Dupont', 'jd@a.example'],
      ['Élodie Müller', 'em@a.example'],
    ]);
  });

  it('is an address as its own name, or several without a comma', () => {
    expect(named(`'paul@a.example' <paul@a.example>`)).toEqual([['', 'paul@a.example']]);
    expect(named('a@a.example b@b.example')).toEqual([
      ['', 'a@a.example'],
      ['', 'b@b.example'],
    ]);
  });

  it.each(['anne@orange', 'anne.martin@orange,fr', 'a@b'])(
    'is no address when it is half of one: %s',
    text => {
      expect(read(text).map(({ kind }) => kind)).toEqual(['invalid']);
    },
  );

  it.each(['a', '"', '<a@', 'a@b.example, ', '(', '"a",', ';\n', 'a;b\n'])(
    'is read soon, ten megabytes of %j too',
    piece => {
      const started = process.cpuUsage().user;
      expect(readPeople(piece.repeat(9_000_000 / piece.length)).isCut).toBe(true);
      expect(process.cpuUsage(undefined).user - started).toBeLessThan(5_000_000);
    },
  );
});

describe('an uploaded file', () => {
  it.each([
    ['a spreadsheet', 'PK\u0003\u0004\u0014\u0000'],
    ['an old one', '\u00d0\u00cf\u0011\u00e0'],
    ['an image', '\u0089PNG\r\n'],
    ['a PDF', '%PDF-1.7'],
    ['a program', 'MZ\u0000\u0001'],
  ])('is no text when it is %s', (_, start) => {
    expect(isTextFile(Buffer.from(`${start}anne@a.example`, 'latin1'))).toBe(false);
  });

  it('is text in any of the ways spreadsheets write', () => {
    for (const encoding of ['utf8', 'latin1', 'utf16le'] as const) {
      expect(
        isTextFile(Buffer.from('\uFEFFHélène;h@a.example'.slice(encoding === 'latin1' ? 1 : 0), encoding)),
      ).toBe(true);
    }
  });
});
