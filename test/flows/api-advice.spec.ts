import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { Caller } from './caller.js';

const path = '/steering/advice';
const sale = { role: 'member', subject: 'Vends vélo', body: 'Chers camarades, je vends mon vélo, 200 €.' };
let site: Site;
let bruno: Caller;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-advice-'));
  site = await Site.open();
  await site.person('anne@ecole.example', 'Anne Martin', '--promotion', '1998');
  await site.person('bruno@ecole.example', 'Bruno Petit', '--promotion', '1998');
  await site.person('carl@ecole.example', 'Carl Roche');
  await site.vigie.ask('group', 'create', 'golf', '--name', 'X-Golf', '--kind', 'leisure');
  await site.vigie.ask('group', 'create', 'inner', '--name', 'Inner', '--kind', 'other');
  await site.query(`update "group" set visibility = 'private' where slug = 'inner'`);
  await site.list('golf@lists.example', ['bruno@ecole.example', 'dora@elsewhere.example'], '--group', 'golf');
  await site.list('secret@lists.example', ['anne@ecole.example', 'carl@ecole.example'], '--group', 'inner');
  bruno = await Caller.of(site, 'bruno@ecole.example');
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

describe('an advice by the API', () => {
  it('counts each person once, whatever road reaches them', async () => {
    const { status, body } = await bruno.send('POST', path, {
      ...sale,
      lists: ['Golf@lists.example'],
      recipients: ['Bruno Petit <BRUNO@ecole.example>', 'anne@ecole.example', 'nobody@elsewhere.example'],
    });
    expect(status).toBe(200);
    // Bruno and Dora by the list, Anne and somebody unknown besides.
    expect(body).toMatchObject({
      decision: 'allow',
      reach: { people: 4 },
      channels: expect.arrayContaining([expect.objectContaining({ channel: 'group-list' })]),
    });
  });

  it('leads to the channels of this site, in the language that is asked for', async () => {
    const { body } = await bruno.send('POST', path, { ...sale, reach: 900, lang: 'en' });
    expect(body.decision).toBe('steer');
    expect(body.channels[0]).toMatchObject({ channel: 'forum-ads', score: expect.any(Number) });
    expect(body.channels[0].reasons[0]).toMatch(/^The text reads as a small ad/);
    const french = await bruno.send('POST', path, { ...sale, reach: 900 });
    expect(french.body.channels[0].reasons[0]).toMatch(/^Le texte se lit comme/);
  });

  it('tells nobody how large a list is that they may not know of', async () => {
    const { body } = await bruno.send('POST', path, { ...sale, lists: ['secret'] });
    expect(body.reach).toEqual({ people: 0, share: 0 });
    const anne = await Caller.of(site, 'anne@ecole.example');
    const lists = ['secret', 'golf', 'nowhere'];
    expect((await anne.send('POST', path, { ...sale, lists })).body.reach.people).toBe(4);
  });

  it('says what is wrong with a question, field by field', async () => {
    const { status, body } = await bruno.send('POST', path, {
      role: 'king',
      subject: 'x',
      reach: 1.5,
      lists: 'golf',
      event: 3,
      colour: 'red',
    });
    expect(status).toBe(422);
    expect(Object.keys(body.errors).toSorted()).toEqual([
      'body',
      'colour',
      'event',
      'lists',
      'reach',
      'role',
    ]);
  });
});

describe('an advice by the command line', () => {
  it('is the same, of a file', async () => {
    const file = join(folder, 'sale.json');
    await writeFile(file, JSON.stringify({ ...sale, lists: ['secret'], lang: 'en' }));
    const answer = await site.vigie.ask('advise', file);
    expect(answer).toMatchObject({
      decision: 'allow',
      reach: { people: 2 },
      channels: expect.arrayContaining([expect.objectContaining({ channel: 'group-list' })]),
    });
  });
});
