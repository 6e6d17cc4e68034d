import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '../database/test-database.js';
import { atTheDesk } from '../desk/desk.js';
import { command, type CommandResult } from './vigie.js';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'vigie-command-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.drop();
});

function vigie(...words: string[]): Promise<CommandResult> {
  return atTheDesk({ environment: environment(), words });
}

function environment() {
  return { DATABASE_URL: database.url, DATA_DIR: folder };
}

async function answer(...words: string[]): Promise<unknown> {
  const { out } = await vigie(...words, '--json');
  return JSON.parse(out);
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe('an operator makes a site of an empty database', () => {
  it('imports the directory, one bad line apart', async () => {
    const path = await file(
      'people.csv',
      '\uFEFFaddress;first;last;promotion;language\nanne@plume.example;Anne;Élie;1999;fr\nnobody;;;;\nbob@inbox.example;Bob;Westcombe;;en\n',
    );
    const { code, out } = await vigie('people', 'import', path);
    expect(out).toBe('line 3: refused, no mail address: nobody\n2 added, 0 known already, 1 refused.\n');
    expect(code).toBe(0);
    expect(await answer('people', 'import', path)).toMatchObject({ added: 0, known: 2 });
  });

  it('opens a group with its animator', async () => {
    expect((await vigie('group', 'create', 'x-golf', '--name', 'X-Golf', '--kind', 'leisure')).code).toBe(0);
    expect((await vigie('group', 'member', 'x-golf', 'Anne@Plume.example', '--animator')).code).toBe(0);
    expect(await answer('group', 'show', 'x-golf')).toMatchObject({
      animators: ['anne@plume.example'],
      members: 1,
    });
  });

  it('opens a list whose moderator enters the directory', async () => {
    const moderators = ['--moderator', 'anne@plume.example', '--moderator', 'marc@fibre.example'];
    const created = await vigie(
      'list',
      'create',
      'golf@x-groupes.example',
      '--group',
      'x-golf',
      ...moderators,
    );
    expect(created.out).toContain('marc@fibre.example: added as a non-X');
    expect(await answer('person', 'show', 'marc@fibre.example')).toMatchObject({ promotion: null });
    expect(await answer('list', 'set', 'golf', 'policy=moderated', 'tag=Golf')).toEqual({
      changed: ['policy', 'tag'],
    });
    expect(await answer('list', 'show', 'GOLF@x-groupes.example')).toMatchObject({
      group: 'x-golf',
      policy: 'moderated',
      tag: 'Golf',
      moderators: expect.arrayContaining(['anne@plume.example', 'marc@fibre.example']),
    });
  });

  it('imports subscribers: tried first, then for good, then again', async () => {
    const path = await file('golf.csv', 'bob@inbox.example,Bob,\nzoe@plume.example,"Zoé, dite Zo",2014\n');
    const words = ['subscribers', 'import', 'golf', path, '--confirmed'];
    expect(await answer(...words, '--dry-run')).toMatchObject({ added: 2, isDryRun: true });
    expect(await answer(...words)).toMatchObject({ added: 2, known: 0, asked: 0 });
    expect(await answer(...words)).toMatchObject({ added: 0, known: 2 });
    const { out } = await vigie('subscribers', 'export', 'golf');
    expect(out.trimEnd().split('\n').toSorted()).toEqual([
      'address,name,promotion',
      'bob@inbox.example,Bob Westcombe,',
      'zoe@plume.example,"Zoé, dite Zo",2014',
    ]);
  });

  it('asks those who have not confirmed, by mail', async () => {
    await vigie('list', 'create', 'tennis');
    const path = await file('tennis.csv', 'zoe@plume.example\n');
    expect(await answer('subscribers', 'import', 'tennis', path)).toMatchObject({ added: 1, asked: 1 });
    expect(await answer('list', 'show', 'tennis')).toMatchObject({ recipients: 0 });
    expect(await answer('status')).toMatchObject({ copies: { pending: 1 } });
  });

  it('suspends and restores', async () => {
    const suspended = await vigie(
      'person',
      'suspend',
      'bob@inbox.example',
      '--reason',
      'test',
      '--until',
      '2090-01-01',
    );
    expect(suspended.code).toBe(0);
    expect(await answer('person', 'show', 'bob@inbox.example')).toMatchObject({
      measures: [{ kind: 'posting-suspended' }],
    });
    expect((await vigie('person', 'restore', 'bob@inbox.example')).code).toBe(0);
    expect((await vigie('person', 'restore', 'bob@inbox.example')).code).toBe(1);
  });

  it('prints a sign-in link and the DNS records', async () => {
    expect((await vigie('sign-in-link', 'bob@inbox.example')).out).toMatch(
      /^http:\/\/localhost:3000\/sign-in\/\S+\n$/,
    );
    expect((await vigie('dns')).out).toContain(
      'vigie._domainkey.x-groupes.example. IN TXT "v=DKIM1; k=rsa; p=',
    );
  });

  it('never mixes a demonstration with it', async () => {
    expect(await vigie('demo')).toMatchObject({ code: 1, err: expect.stringContaining('not empty') });
  });
});

describe('a command that cannot be', () => {
  it.each([
    [2, 'knows no verb', ['frob']],
    [2, 'Usage: vigie role grant ROLE ADDRESS', ['role', 'grant', 'operator']],
    [2, 'Usage: vigie decide', ['decide', 'x', 'burn']],
    [1, 'There is no list', ['list', 'show', 'nowhere']],
    [1, 'Nobody has the address', ['role', 'grant', 'operator', 'nobody@plume.example']],
    [1, 'policy must be one of', ['list', 'create', 'chess', '--policy', 'nope']],
    [1, 'Nothing is held', ['decide', 'a0000000-0000-4000-8000-000000000000', 'approve']],
    [1, 'there is no such file', ['people', 'import', '/nowhere/people.csv']],
  ])('exits %d and says "%s"', async (code, sentence, words) => {
    expect(await vigie(...words)).toMatchObject({
      code,
      out: '',
      err: expect.stringContaining(sentence),
    });
  });
});

describe('a command as a process', () => {
  it.each([
    [0, ['help']],
    [0, ['list', 'show', 'golf', '--json']],
    [1, ['list', 'show', 'nowhere']],
    [2, ['frob']],
    [2, ['role', 'grant', 'operator']],
  ])('exits %d and prints what the desk of these tests gives: %j', async (code, words) => {
    const result = await command(environment(), words);
    expect(result.code).toBe(code);
    expect(result).toEqual(await vigie(...words));
  });
});
