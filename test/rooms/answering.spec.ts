import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ListStatistics } from '../../src/channels/moderation/list-statistics.service.js';
import { GroupMember } from '../../src/community/groups/group-member.entity.js';
import { GroupSettingsService } from '../../src/community/groups/group-settings.service.js';
import { readGroupSettings } from '../../src/community/groups/group-settings.js';
import { GroupStatistics } from '../../src/community/groups/group-statistics.service.js';
import { JoinRequestReading } from '../../src/community/groups/join-request-reading.service.js';
import { type MemberQuery, MemberRosterService } from '../../src/community/groups/member-roster.service.js';
import { RefusalTemplatesService } from '../../src/community/groups/refusal-templates.service.js';
import { RequestAnswers } from '../../src/community/groups/request-answers.service.js';
import {
  type SubscriberQuery,
  SubscriberRosterService,
} from '../../src/community/lists/subscriber-roster.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const now = new Date('2026-03-15T09:00:00Z');
const at = (date: string) => new Date(`${date}T10:00:00Z`);
const by = (personId: string) => ({ kind: 'person' as const, personId });

let database: RoomDatabase;
let community: Community;
let reading: JoinRequestReading;
let templates: RefusalTemplatesService;
let answers: RequestAnswers;
let anne: string;
let bruno: string;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  reading = new JoinRequestReading(database.dataSource);
  templates = new RefusalTemplatesService(database.dataSource, community.journal);
  answers = new RequestAnswers(community.joinRequests, reading, templates);
  anne = await aPerson(community.directory, 'anne');
  bruno = await aPerson(community.directory, 'bruno');
});
afterAll(() => database.close());

async function askers(groupId: string, names: readonly string[]): Promise<string[]> {
  for (const name of names) {
    const personId = await aPerson(community.directory, name);
    await community.joinRequests.ask({ groupId, personId, reason: `I am ${name}.` }, by(personId), now);
  }
  return (await reading.waiting(groupId)).map(({ id }) => id);
}

const blank = { requestIds: [] as string[], word: '', templateId: '', reason: '' };

describe('requests', () => {
  it('are answered several at once, each once, by two animators at the same moment', async () => {
    const groupId = await community.aGroup('several');
    const ids = await askers(groupId, ['s1', 's2', 's3', 's4']);
    const both = [anne, bruno].map(person =>
      answers.accept(groupId, { ...blank, requestIds: ids }, by(person), now),
    );
    const outcomes = await Promise.all(both);
    const counts = outcomes.map(outcome => (outcome.kind === 'answered' ? outcome.count : 0));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
    const already = outcomes.flatMap(outcome => (outcome.kind === 'answered' ? outcome.already : []));
    expect(already).toHaveLength(4);
    expect(
      already.every(({ decidedByName }) => ['anne Test', 'bruno Test'].includes(decidedByName ?? '')),
    ).toBe(true);
    expect(await database.dataSource.manager.countBy(GroupMember, { groupId })).toBe(4);
    const refusal = { ...blank, requestIds: ids, reason: 'Too late.' };
    expect(await answers.refuse(groupId, refusal, by(anne), now)).toMatchObject({
      kind: 'answered',
      count: 0,
    });
  });

  it('are refused with a reason that is ready in the requester’s language', async () => {
    const groupId = await community.aGroup('reasons');
    const ids = await askers(groupId, ['r1']);
    expect(await answers.refuse(groupId, { ...blank, requestIds: ids }, by(anne), now)).toEqual({
      kind: 'reason-missing',
    });
    expect(await answers.accept(groupId, blank, by(anne), now)).toEqual({ kind: 'nothing-picked' });
    await templates.add(groupId, { textFr: 'Complet.', textEn: 'Full.' }, by(anne), now);
    const [template] = await templates.of(groupId);
    const form = { ...blank, requestIds: ids, templateId: template?.id ?? '', reason: 'En mai ?' };
    expect(await answers.refuse(groupId, form, by(anne), now)).toMatchObject({ kind: 'answered', count: 1 });
    expect((await reading.decided(groupId))[0]).toMatchObject({
      state: 'refused',
      answer: 'Complet.\n\nEn mai ?',
      decidedByName: 'anne Test',
    });
  });

  it('of another group are not reached by their ids', async () => {
    const groupId = await community.aGroup('theirs');
    const ids = await askers(groupId, ['t1']);
    const other = await community.aGroup('ours');
    expect(await answers.accept(other, { ...blank, requestIds: ids }, by(anne), now)).toEqual({
      kind: 'nothing-picked',
    });
    expect(await reading.waiting(groupId)).toHaveLength(1);
  });

  it('are announced to the animators who want to hear of them', async () => {
    const groupId = await community.aGroup('told');
    for (const person of [anne, bruno])
      await community.members.put(groupId, person, 'animator', operator, now);
    await community.choices.choose(groupId, anne, false);
    expect(await community.choices.toldOfRequests(groupId)).toEqual([bruno]);
    expect(await community.choices.isToldOfRequests(groupId, anne)).toBe(false);
    await community.choices.choose(groupId, anne, true);
    expect((await community.choices.toldOfRequests(groupId)).toSorted()).toEqual([anne, bruno].toSorted());
  });
});

describe('reasons kept ready', () => {
  it('are changed and removed in their own group only', async () => {
    const [groupId, other] = [await community.aGroup('ready'), await community.aGroup('not-ready')];
    expect(await templates.add(groupId, { textFr: ' ', textEn: '' }, by(anne), now)).toEqual({
      kind: 'empty',
    });
    await templates.add(groupId, { textFr: 'Non.', textEn: '' }, by(anne), now);
    const id = (await templates.of(groupId))[0]?.id ?? '';
    const texts = { textFr: 'Non !', textEn: 'No!' };
    expect(await templates.change(other, id, texts, by(anne), now)).toEqual({ kind: 'unknown' });
    expect(await templates.change(groupId, id, texts, by(anne), now)).toEqual({ kind: 'kept' });
    expect(await templates.remove(other, id, by(anne), now)).toEqual({ kind: 'unknown' });
    expect(await templates.remove(groupId, id, by(anne), now)).toEqual({ kind: 'removed' });
    expect(await templates.of(groupId)).toEqual([]);
  });
});

describe('the settings of a group', () => {
  it('leave a memory of who changed what, without repeating prose', async () => {
    const settings = new GroupSettingsService(database.dataSource, community.journal);
    const groupId = await community.aGroup('settings');
    const read = readGroupSettings({
      name: 'Le groupe',
      description: 'Secret words.',
      kind: 'regional',
      region: 'Bretagne',
      subjects: 'mer',
      visibility: 'public',
      joining: 'open',
      membersVisibleTo: 'members',
      welcomeText: '',
      goodbyeText: '',
    });
    if ('wrong' in read) throw new Error('read');
    const changed = await settings.change(groupId, read.settings, by(anne), now);
    expect(changed.toSorted()).toEqual(['description', 'joining', 'kind', 'name', 'region', 'subjects']);
    expect(await settings.change(groupId, read.settings, by(anne), now)).toEqual([]);
    const changes = await settings.changesOf(groupId);
    expect(changes).toHaveLength(6);
    expect(changes.find(({ key }) => key === 'joining')).toMatchObject({
      byName: 'anne Test',
      from: 'asked',
      to: 'open',
    });
    expect(JSON.stringify(changes)).not.toContain('Secret words');
  });
});

describe('rosters', () => {
  const everybody: MemberQuery = { words: '', isX: null, role: null, isUnreachable: false, sort: 'name' };

  it('of a group are found without accents, filtered, sorted and paged', async () => {
    const roster = new MemberRosterService(database.dataSource);
    const groupId = await community.aGroup('roster');
    for (const name of ['Élodie', 'Zoé', 'Marc']) {
      await community.members.put(
        groupId,
        await aPerson(community.directory, name, [
          `${name.length}-${name.at(0) === 'É' ? 'e' : name}@roster.example`,
        ]),
        'member',
        operator,
        now,
      );
    }
    await community.members.put(groupId, anne, 'animator', operator, now);
    const names = async (change: Partial<MemberQuery>, from = 0, size: number | null = null) =>
      (await roster.page(groupId, { ...everybody, ...change }, from, size)).members.map(
        ({ name }) => name.split(' ')[0],
      );
    expect(await names({})).toEqual(['anne', 'Élodie', 'Marc', 'Zoé']);
    expect(await names({ words: 'elodie TEST' })).toEqual(['Élodie']);
    expect(await names({ words: 'roster.example marc' })).toEqual(['Marc']);
    expect(await names({ words: 'roster.example', isByNameOnly: true })).toEqual([]);
    expect(await names({ words: 'x1990' })).toHaveLength(4);
    expect(await names({ words: '%' })).toEqual([]);
    expect(await names({ role: 'animator' })).toEqual(['anne']);
    expect(await names({ isX: false })).toEqual([]);
    expect(await roster.page(groupId, everybody, 1, 2)).toMatchObject({ total: 4, members: [{}, {}] });
    expect(await roster.page(groupId, everybody, 8, 2)).toEqual({ total: 4, members: [] });
    expect(await names({}, 1, 2)).toEqual(['Élodie', 'Marc']);
    expect(await roster.member(groupId, bruno)).toBeNull();
  });

  it('of a list show who subscribed, in what state', async () => {
    const roster = new SubscriberRosterService(database.dataSource);
    const listId = await community.aList('roster');
    const all: SubscriberQuery = { words: '', only: 'all', sort: 'name' };
    await community.subscriptions.subscribe(listId, { personId: anne }, 'confirmed', operator, now);
    await community.subscriptions.subscribe(
      listId,
      { address: 'noe@a.example', name: 'Noé' },
      'confirmed',
      operator,
      now,
    );
    await community.subscriptions.subscribe(listId, { address: 'late@a.example' }, 'asked', operator, now);
    const noe = await community.subscriptions.find(listId, { address: 'noe@a.example' });
    await community.subscriptionSettings.pause(noe?.id ?? '', null, operator, now);
    const found = async (change: Partial<SubscriberQuery>) =>
      (await roster.page(listId, { ...all, ...change }, now)).subscribers.map(({ address }) => address);
    expect(await roster.page(listId, all, now, 9, 2)).toEqual({ total: 3, subscribers: [] });
    expect((await found({})).toSorted()).toEqual(['anne@x.example', 'late@a.example', 'noe@a.example']);
    expect(await found({ words: 'noe' })).toEqual(['noe@a.example']);
    expect(await found({ only: 'paused' })).toEqual(['noe@a.example']);
    expect(await found({ only: 'each' })).toEqual(['anne@x.example']);
    expect(await found({ only: 'pending' })).toEqual(['late@a.example']);
    const other = await community.aList('other-roster');
    expect(await roster.subscriber(other, noe?.id ?? '')).toBeNull();
  });
});

describe('statistics', () => {
  it('count members month by month, those who left included while they were there', async () => {
    const statistics = new GroupStatistics(community.config, database.dataSource);
    const groupId = await community.aGroup('growing');
    const carla = await aPerson(community.directory, 'carla');
    await community.members.put(groupId, anne, 'animator', operator, at('2025-12-10'));
    await community.members.put(groupId, bruno, 'member', operator, at('2026-01-20'));
    await community.members.put(groupId, carla, 'member', operator, at('2026-01-21'));
    await community.members.remove(groupId, carla, operator, at('2026-02-03'));
    await community.members.put(groupId, carla, 'member', operator, at('2026-03-02'));
    // Half past eleven in UTC on the last evening of November is December in Paris.
    const dora = await aPerson(community.directory, 'dora-of-december');
    await community.members.put(groupId, dora, 'member', operator, new Date('2025-11-30T23:30:00Z'));
    await community.members.remove(groupId, dora, operator, at('2025-12-05'));
    expect(await statistics.membersOverTime(groupId, 5, now)).toEqual([
      { month: '2025-11-01', count: 0 },
      { month: '2025-12-01', count: 1 },
      { month: '2026-01-01', count: 3 },
      { month: '2026-02-01', count: 2 },
      { month: '2026-03-01', count: 3 },
    ]);
  });

  it('are empty where nothing was written', async () => {
    const statistics = new ListStatistics(community.config, database.dataSource);
    const listId = await community.aList('silent');
    expect(await statistics.postsPerMonth([listId], 12, now)).toEqual([]);
    expect(await statistics.decisionTimes([listId], 12, now)).toEqual([]);
  });
});
