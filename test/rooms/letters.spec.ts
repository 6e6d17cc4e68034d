import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Article } from '../../src/channels/letters/article.entity.js';
import type { Letter } from '../../src/channels/letters/letter.entity.js';
import { settingsFor } from '../../src/channels/letters/letter-settings.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { anArticle, LettersRoom, now } from './letters-room.js';

let room: LettersRoom;
let letters = 0;

beforeAll(async () => {
  room = await LettersRoom.open();
});
afterAll(() => room.database.close());

const aLetter = (changed = {}) => room.aLetter(`lettre-${(letters += 1)}`, changed);
const reread = (id: string) => room.database.dataSource.manager.findOneByOrFail(Article, { id });

/** An issue with one article in it. */
const issueOf = async (letter: Letter) => {
  const article = await room.proposed(letter);
  await room.decide(letter, article, 'accept');
  return { article, issueId: (await reread(article.id)).issueId ?? '' };
};

describe('a letter', () => {
  it('bears no name of a list, nor a list one of a letter', async () => {
    const settings = settingsFor('platform', 'Une lettre', 'fr');
    await room.community.aList('golf');
    const named = (slug: string) =>
      room.letters.create({ slug, kind: 'platform', groupId: null, settings }, operator, now);
    expect(await named('golf')).toEqual({ kind: 'name-taken' });
    expect(await named('golf-owner')).toEqual({ kind: 'name-ending' });
    expect(await named('contact')).toEqual({ kind: 'name-reserved' });
    expect(await named('a.b')).toEqual({ kind: 'name-shape' });
    const letter = await aLetter();
    expect(await room.community.names.faultOf(letter.slug)).toBe('name-taken');
    expect(await room.letters.findBySlug('\0')).toBeNull();
  });

  it('keeps every change of its settings, and refuses the second of two who change them at once', async () => {
    const letter = await aLetter();
    const settings = settingsFor('platform', letter.name, 'fr');
    const change = (maxArticles: number, version: number) =>
      room.letters.change(letter.id, { ...settings, maxArticles }, version, operator, now);
    expect(await change(10, 1)).toEqual({ kind: 'changed', keys: ['maxArticles'] });
    expect(await change(11, 1)).toEqual({ kind: 'stale' });
    expect(await change(0, 2)).toEqual({ kind: 'faults', faults: new Set(['maxArticles']) });
    expect(await room.letters.changesOf(letter.id)).toMatchObject([{ key: 'maxArticles', from: 12, to: 10 }]);
  });

  it('whose hour changes sends what is under way at the new one', async () => {
    const letter = await aLetter();
    const { issueId } = await issueOf(letter);
    await room.letters.change(
      letter.id,
      { ...settingsFor('platform', letter.name, 'fr'), sendHour: 18 },
      1,
      operator,
      now,
    );
    expect((await room.issues.findById(issueId))?.plannedAt).toEqual(new Date('2026-04-01T16:00:00Z'));
  });
});

describe('many letters', () => {
  it('are seen as each one is, with as many questions for six as for two', async () => {
    const groupId = await room.community.aGroup('secret', { visibility: 'private' });
    const member = await room.somebody();
    await room.database.dataSource.query('insert into group_member (group_id, person_id) values ($1, $2)', [
      groupId,
      member,
    ]);
    const open = [];
    for (const _ of Array.from({ length: 5 })) open.push(await aLetter());
    await room.proposed(open[0]!);
    const settings = settingsFor('group', 'Secrète', 'fr');
    const own = await room.letters.create(
      { slug: 'secrete', kind: 'group', groupId, settings },
      operator,
      now,
    );
    const many = own.kind === 'created' ? [own.letter, ...open] : [];
    for (const personId of [null, member, await room.somebody()]) {
      const viewerOf = await room.standing.viewersOf(many, personId, []);
      const alone = await Promise.all(many.map(each => room.standing.viewerOf(each, personId, [])));
      expect(many.map(viewerOf)).toEqual(alone);
      expect(viewerOf(many[0]!)).toMatchObject({ isGroupPrivate: true, isMember: personId === member });
    }
    const next = await room.places.nextOf(many, now);
    for (const letter of many)
      expect(next.get(letter.id)).toEqual((await room.places.placesOf(letter, null, now))[0]);
    expect(next.get(open[0]!.id)).toMatchObject({ month: '2026-04-01', waiting: 1 });
    const questions = (few: typeof many) =>
      room.questionsIn(async () => {
        await room.standing.viewersOf(few, member, []);
        await room.places.nextOf(few, now);
      });
    const asked = await questions(many);
    expect(asked).toBeGreaterThan(1);
    expect(await questions(many.slice(0, 2))).toBe(asked);
  });
});

describe('a proposal', () => {
  it('goes into the next issue before its deadline, and into the one after it then', async () => {
    const letter = await aLetter();
    const at = (moment: string) =>
      room.somebody().then(who => room.propose(letter, who, {}, new Date(moment)));
    expect(await at('2026-03-28T22:59:59Z')).toMatchObject({
      kind: 'proposed',
      place: { month: '2026-04-01' },
    });
    expect(await at('2026-03-28T23:00:00Z')).toMatchObject({
      kind: 'proposed',
      place: { month: '2026-05-01' },
    });
  });

  it('keeps what was typed when something is wrong with it', async () => {
    const letter = await aLetter();
    const personId = await room.somebody();
    const text = Array.from({ length: 9 }, () => 'ligne').join('\n');
    const outcome = await room.propose(letter, personId, { text });
    expect(outcome).toEqual({ kind: 'faults', faults: [{ code: 'too-many-lines', lines: 9, most: 8 }] });
    expect(await room.reading.of(personId)).toMatchObject([{ state: 'draft', text }]);
  });

  it('of one announcer is one an issue: a second goes into the next one', async () => {
    const letter = await aLetter();
    const personId = await room.somebody();
    await room.propose(letter, personId);
    expect(await room.propose(letter, personId)).toMatchObject({
      kind: 'proposed',
      place: { month: '2026-05-01' },
    });
  });

  it('announces an event once, and again as a line of the calendar, once an issue', async () => {
    const letter = await aLetter();
    const event = { title: 'Dîner de printemps', category: 'events', eventOn: '2026-04-20' } as const;
    const again = { ...event, title: 'Rappel : DINER de printemps !' };
    const first = await room.proposed(letter, event);
    const second = await room.propose(letter, await room.somebody(), again);
    expect(second).toMatchObject({
      kind: 'nowhere',
      outlook: { kind: 'event-already', twin: { id: first.id } },
    });
    const line = { ...again, isCalendar: true, text: '' };
    expect(await room.propose(letter, await room.somebody(), line)).toMatchObject({ kind: 'proposed' });
    expect(await room.propose(letter, await room.somebody(), line)).toMatchObject({ kind: 'nowhere' });
    await room.decide(letter, first, 'refuse', 'Hors sujet.');
    expect(await room.propose(letter, await room.somebody(), again)).toMatchObject({ kind: 'proposed' });
  });

  it('of the same event by two at once is taken once', async () => {
    const letter = await aLetter();
    const event = { title: 'Bal', category: 'events', eventOn: '2026-04-11' } as const;
    const people = await Promise.all([room.somebody(), room.somebody(), room.somebody()]);
    const outcomes = await Promise.all(people.map(who => room.propose(letter, who, event)));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['nowhere', 'nowhere', 'proposed']);
  });

  it('goes past a full issue', async () => {
    const letter = await aLetter({ maxArticles: 1 });
    await room.decide(letter, await room.proposed(letter), 'accept');
    expect(await room.propose(letter, await room.somebody())).toMatchObject({
      kind: 'proposed',
      place: { month: '2026-05-01' },
    });
  });

  it('is its author’s to withdraw and to take up again, and nobody else’s', async () => {
    const letter = await aLetter();
    const article = await room.proposed(letter);
    const personId = article.announcerPersonId ?? '';
    const other = { personId: await room.somebody(), via: 'web' } as const;
    const own = { personId, via: 'web' } as const;
    expect(await room.articles.withdraw(article.id, other, now)).toEqual({ kind: 'unknown' });
    expect(await room.articles.withdraw(article.id, own, now)).toEqual({ kind: 'withdrawn' });
    expect(await room.articles.withdraw(article.id, own, now)).toEqual({ kind: 'not-now' });
    expect(await room.articles.revise(article.id, own, now)).toEqual({ kind: 'revised' });
    expect(await reread(article.id)).toMatchObject({ state: 'draft', issueId: null, title: article.title });
  });
});

describe('a decision', () => {
  it('is written down with its reason, and its author hears it', async () => {
    const letter = await aLetter();
    const article = await room.proposed(letter);
    expect(await room.decide(letter, article, 'ask-changes')).toEqual({ kind: 'reason-missing' });
    await room.decide(letter, article, 'ask-changes', 'Précisez le lieu.');
    await room.decide(letter, article, 'accept');
    const decisions = await room.reading.decisionsOn(article.id);
    expect(decisions.map(({ action, reason }) => [action, reason])).toEqual([
      ['propose', ''],
      ['ask-changes', 'Précisez le lieu.'],
      ['accept', ''],
    ]);
    expect(await room.mailsTo(article.announcerPersonId ?? '')).toEqual([
      `À revoir\u202F: ${article.title}`,
      `Accepté\u202F: ${article.title}`,
    ]);
  });

  it('on a version that has changed since is refused, as is one on another letter’s article', async () => {
    const [letter, other] = [await aLetter(), await aLetter()];
    const article = await room.proposed(letter);
    const decider = { personId: null, via: 'web' } as const;
    const on = (where: Letter, version: number) => ({ letter: where, articleId: article.id, version });
    expect(await room.desk.decide(on(letter, article.version - 1), 'accept', decider, now)).toEqual({
      kind: 'stale',
    });
    expect(await room.desk.decide(on(other, article.version), 'accept', decider, now)).toEqual({
      kind: 'unknown',
    });
  });

  it('accepts twelve, however many decide at once; the thirteenth goes into the next issue', async () => {
    const letter = await aLetter({ maxArticles: 3 });
    const proposed = [];
    for (let at = 0; at < 5; at += 1) proposed.push(await room.proposed(letter));
    const outcomes = await Promise.all(proposed.map(article => room.decide(letter, article, 'accept')));
    const kinds = outcomes.map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['done', 'done', 'done', 'issue-full', 'issue-full']);
    const left = proposed[kinds.indexOf('issue-full')];
    if (left === undefined) throw new Error('nothing was left');
    expect(await room.decide(letter, left, 'postpone')).toMatchObject({ kind: 'done' });
    const { issueId } = await reread(left.id);
    expect((await room.issues.findById(issueId ?? ''))?.month).toBe('2026-05-01');
  });

  it('keeps what the author wrote beside what an editor makes of it', async () => {
    const letter = await aLetter();
    const article = await room.proposed(letter);
    const on = { letter, articleId: article.id, version: null };
    const decider = { personId: null, via: 'web' } as const;
    const words = { ...anArticle(), title: 'Un autre titre' };
    expect(await room.desk.edit(on, { ...words, text: 'a\n'.repeat(9) }, decider, now)).toMatchObject({
      kind: 'faults',
    });
    await room.desk.edit(on, words, decider, now);
    await room.desk.edit(on, { ...words, title: 'Un troisième titre' }, decider, now);
    const edited = await reread(article.id);
    expect([edited.title, edited.original?.title]).toEqual(['Un troisième titre', article.title]);
  });

  it('orders articles of a category by hand', async () => {
    const letter = await aLetter();
    const three = [await room.proposed(letter), await room.proposed(letter), await room.proposed(letter)];
    for (const article of three) await room.decide(letter, article, 'accept');
    const [first, second, third] = three.map(({ id }) => id);
    await room.desk.shift({ letter, articleId: third ?? '', version: null }, 'up');
    await room.desk.shift({ letter, articleId: first ?? '', version: null }, 'up');
    const { issueId } = await reread(third ?? '');
    const order = (await room.reading.ofIssue(issueId ?? '')).map(({ id }) => id);
    expect(order).toEqual([first, third, second]);
  });
});

describe('an issue', () => {
  it('is ready by two people where the letter wants two, and by nobody twice', async () => {
    const letter = await aLetter();
    const { issueId } = await issueOf(letter);
    const [one, other] = [await room.somebody(), await room.somebody()];
    const approve = (personId: string) => room.issues.approve(issueId, { kind: 'person', personId }, now);
    expect(await approve(one)).toEqual({ kind: 'half-approved' });
    expect(await approve(one)).toEqual({ kind: 'approved-already' });
    expect(await approve(other)).toMatchObject({ kind: 'moved', issue: { state: 'ready' } });
    expect((await room.issues.approvalsOf(issueId)).map(({ personId }) => personId)).toEqual([one, other]);
  });

  it('that is approved changes no more, until it is opened again', async () => {
    const letter = await aLetter({ needsSecondApproval: false });
    const { article, issueId } = await issueOf(letter);
    const waiting = await room.proposed(letter);
    expect(await room.issues.approve(issueId, operator, now)).toMatchObject({ kind: 'moved' });
    expect(await room.decide(letter, article, 'refuse', 'Trop tard.')).toEqual({ kind: 'not-now' });
    expect(await room.decide(letter, waiting, 'accept')).toEqual({ kind: 'not-now' });
    expect(
      await room.articles.withdraw(article.id, { personId: article.announcerPersonId, via: 'web' }, now),
    ).toEqual({
      kind: 'not-now',
    });
    expect(await room.issues.reopen(issueId, operator, now)).toMatchObject({ issue: { state: 'closed' } });
    expect(await room.issues.approvalsOf(issueId)).toEqual([]);
    expect(await room.decide(letter, waiting, 'accept')).toMatchObject({ kind: 'done' });
  });

  it('loses a first approval when an article of it changes', async () => {
    const letter = await aLetter();
    const { article, issueId } = await issueOf(letter);
    await room.issues.approve(issueId, operator, now);
    await room.decide(letter, article, 'reopen');
    expect(await room.issues.approvalsOf(issueId)).toEqual([]);
  });

  it('loses a first approval when its introduction changes, and keeps those of what has left', async () => {
    const letter = await aLetter({ needsSecondApproval: true });
    const { issueId } = await issueOf(letter);
    const [one, other] = [await room.anEditor(letter), await room.anEditor(letter)];
    const approve = (personId: string) => room.issues.approve(issueId, { kind: 'person', personId }, now);
    await approve(one);
    const { version } = (await room.issues.findById(issueId)) ?? { version: 0 };
    await room.issues.introduce(issueId, 'Chers lecteurs', version, { kind: 'person', personId: other }, now);
    expect(await approve(other)).toEqual({ kind: 'half-approved' });
    expect(await approve(one)).toMatchObject({ kind: 'moved' });
    await room.database.dataSource.query(
      `update letter_issue set state = 'sent', sent_at = $2 where id = $1`,
      [issueId, now],
    );
    expect(await room.issues.reopen(issueId, operator, now)).toEqual({ kind: 'not-now' });
    expect(await room.issues.approvalsOf(issueId)).toHaveLength(2);
  });

  it('without any article is not approved', async () => {
    const letter = await aLetter();
    const { issueId } = await room.proposed(letter);
    expect(await room.issues.approve(issueId ?? '', operator, now)).toEqual({ kind: 'empty' });
  });

  it('closes at its deadline, and its editors hear once what waits', async () => {
    const letter = await aLetter();
    const editor = await room.anEditor(letter);
    const { issueId } = await issueOf(letter);
    const after = new Date('2026-03-28T23:00:00Z');
    await room.closing.closeDue(now);
    expect((await room.issues.findById(issueId))?.state).toBe('open');
    expect(await room.closing.closeDue(after)).toBeGreaterThan(0);
    expect((await room.issues.findById(issueId))?.state).toBe('closed');
    expect(await room.mailsTo(editor)).toEqual([
      `${letter.name}\u202F: des propositions vous attendent`,
      `${letter.name}\u202F: le numéro d’avril 2026 est à composer`,
    ]);
    expect(await room.closing.closeDue(after)).toBe(0);
  });
});

describe('two accounts that are one', () => {
  it('keep both articles of an issue, for its editors to choose', async () => {
    const letter = await aLetter();
    const [one, other] = [await room.proposed(letter), await room.proposed(letter)];
    const { dataSource } = room.database;
    const { PeopleInLetters } = await import('../../src/channels/letters/people-in-letters.service.js');
    const pair = { keptId: one.announcerPersonId ?? '', goneId: other.announcerPersonId ?? '' };
    await dataSource.transaction(manager => new PeopleInLetters(dataSource).merge(manager, pair));
    expect(await room.reading.of(pair.keptId)).toHaveLength(2);
  });
});
