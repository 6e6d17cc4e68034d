import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { aMember, now } from '../../../../test/builders/pages.js';
import { dataArchive } from './data-archive.js';
import { en } from './data.en.js';
import { fr } from './data.fr.js';

const sections = [
  { name: 'person', rows: [{ given_name: '=Anne', promotion: 1998, created_at: now }] },
  { name: 'tokens', rows: [] },
  {
    name: 'posts',
    rows: [
      { subject: 'Dîner', reasons: [{ code: 'held' }] },
      { subject: null, bytes: 3 },
    ],
  },
];

describe('the archive of everything about somebody', () => {
  const { filename, content } = dataArchive(aMember(), sections, now);
  const files = unzipSync(new Uint8Array(Buffer.from(content)));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());

  it('holds one JSON with all, a CSV for each table that has rows, and says what they are', () => {
    expect(filename).toBe('vigie-2026-11-23.zip');
    expect(Object.keys(files).toSorted()).toEqual(['LISEZMOI.txt', 'person.csv', 'posts.csv', 'tout.json']);
    expect(JSON.parse(text('tout.json'))).toEqual(
      JSON.parse(JSON.stringify(Object.fromEntries(sections.map(({ name, rows }) => [name, rows])))),
    );
    expect(text('LISEZMOI.txt')).toContain('Anne Le Gall');
    expect(text('LISEZMOI.txt')).toContain('posts.csv\u202F: les messages que vous avez envoyés');
  });

  it('runs no formula in a spreadsheet, and keeps what is no plain value as JSON', () => {
    expect(text('person.csv')).toContain("'=Anne,1998,2026-11-23T10:00:00.000Z");
    expect(text('posts.csv').split('\r\n')[1]).toBe('Dîner,"[{""code"":""held""}]",');
  });

  it('says what each table is in both languages', () => {
    expect(Object.keys(en.files)).toEqual(Object.keys(fr.files));
  });
});
