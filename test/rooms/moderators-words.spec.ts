import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotesService } from '../../src/channels/moderation/notes.service.js';
import { ReasonTemplatesService } from '../../src/channels/moderation/reason-templates.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { Community } from './a-community.js';
import { aHeldPost } from './a-held-post.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-02T10:00:00Z');
const later = new Date('2026-03-02T10:02:00Z');
const words = { title: 'Hors sujet', textFr: 'Ce n’est pas le lieu.', textEn: '' };
let database: RoomDatabase;
let notes: NotesService;
let templates: ReasonTemplatesService;
let community: Community;
let anne: string;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  notes = new NotesService(database.dataSource, community.directory);
  templates = new ReasonTemplatesService(database.dataSource, community.journal);
  anne = await aPerson(community.directory, 'anne');
});
afterAll(() => database.close());

function together<T>(count: number, act: (at: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, at) => act(at)));
}

describe('notes written at the same moment', () => {
  it('are no more than a message may have', async () => {
    const heldId = await aHeldPost(
      database.dataSource,
      await community.aList('notes'),
      'Subject: a\r\n\r\nb',
    );
    const written = await together(130, at => notes.write(heldId, anne, `Note ${at}`, now));
    expect(written.filter(({ kind }) => kind === 'full')).toHaveLength(30);
    expect(await notes.of(heldId)).toHaveLength(100);
  });

  it('are one when they say the same, until a minute is over', async () => {
    const heldId = await aHeldPost(
      database.dataSource,
      await community.aList('twice'),
      'Subject: a\r\n\r\nb',
    );
    const written = await together(8, () => notes.write(heldId, anne, ' Le même ', now));
    expect(written).toEqual(written.map(() => ({ kind: 'written' })));
    expect(await notes.of(heldId)).toHaveLength(1);
    await notes.write(heldId, anne, 'Le même', later);
    expect(await notes.of(heldId)).toHaveLength(2);
  });
});

describe('reasons kept ready', () => {
  it('stand once, however many times the same one comes at once', async () => {
    const owner = { listId: await community.aList('golf') };
    const added = await together(8, () => templates.add(owner, words, operator, now));
    expect(added).toEqual(added.map(() => ({ kind: 'kept' })));
    expect(await templates.of(owner)).toHaveLength(1);
  });

  it('have a title each, of their list or their group', async () => {
    const [listId, groupId] = [await community.aList('voile'), await community.aGroup('voiles')];
    for (const owner of [{ listId }, { groupId }]) {
      expect(await templates.add(owner, words, operator, now)).toEqual({ kind: 'kept' });
      expect(await templates.add(owner, words, operator, later)).toEqual({ kind: 'taken' });
      const other = { ...words, title: 'Autre' };
      expect(await templates.add(owner, other, operator, now)).toEqual({ kind: 'kept' });
      const [first, second] = await templates.of(owner);
      const ids = [first, second].flatMap(each => each ?? []).filter(({ title }) => title === 'Autre');
      expect(await templates.change(owner, ids[0]?.id ?? '', words, operator, now)).toEqual({
        kind: 'taken',
      });
      expect(await templates.change(owner, ids[0]?.id ?? '', other, operator, now)).toEqual({ kind: 'kept' });
    }
  });
});
