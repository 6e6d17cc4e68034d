import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { IssueFigures } from '../../src/channels/letters/issue-figures.service.js';
import { IssueSending, type SendOutcome } from '../../src/channels/letters/issue-sending.service.js';
import { IssueSendingModule } from '../../src/channels/letters/issue-sending.module.js';
import type { LetterIssue } from '../../src/channels/letters/letter-issue.entity.js';
import type { Letter } from '../../src/channels/letters/letter.entity.js';
import { LetterSubscriptions } from '../../src/community/lists/letter-subscriptions.service.js';
import { Config } from '../../src/foundation/config/config.js';
import { readConfig } from '../../src/foundation/config/environment.js';
import { DatabaseServer } from '../../src/foundation/database/database-server.js';
import { SiteSecret } from '../../src/foundation/database/site-secret.js';
import { operator, system } from '../../src/foundation/journal/actor.js';
import { decodeUuidToken } from '../../src/foundation/mail/token.js';
import { LetterCopies } from '../../src/postoffice/delivery/letter-copies.service.js';
import { OutboxService } from '../../src/postoffice/delivery/outbox.service.js';
import { LettersRoom } from './letters-room.js';

/** The 1st of April, 08:00 in Paris. */
const onTime = new Date('2026-04-01T06:00:00Z');
const tooLate = new Date('2026-04-01T06:31:00Z');
const secret = new SiteSecret('the secret of the tests');
const month = '2026-04-01';

let room: LettersRoom;
let sending: IssueSending;
let figures: IssueFigures;
let outbox: OutboxService;
let copiesOfLetters: LetterCopies;
let letter: Letter;
let issue: LetterIssue;
let letters = 0;

beforeAll(async () => {
  room = await LettersRoom.open();
  const house = await Test.createTestingModule({ imports: [IssueSendingModule] })
    .overrideProvider(Config)
    .useValue(readConfig({ DKIM_KEY: 'none' }))
    .overrideProvider(DatabaseServer)
    .useValue({ url: 'postgres://nowhere' })
    .overrideProvider(DataSource)
    .useValue(room.database.dataSource)
    .overrideProvider(SiteSecret)
    .useValue(secret)
    .compile();
  [sending, figures, outbox] = [house.get(IssueSending), house.get(IssueFigures), house.get(OutboxService)];
  copiesOfLetters = house.get(LetterCopies);
});
beforeEach(async () => {
  await query('truncate delivery, delivery_batch, outbound_message cascade');
  await query(`update letter_issue set state = 'closed' where state = 'ready'`);
  letter = await room.aLetter(`lettre-${(letters += 1)}`, { needsSecondApproval: false });
  const article = await room.proposed(letter, { title: `Sortie ${letters} à l’île`, text: 'Voiles & café' });
  await room.decide(letter, article, 'accept');
  issue = await theIssue();
});
afterAll(() => room.database.close());

describe('an approved issue', () => {
  beforeEach(() => approve());

  it('leaves at its hour, once, to each reader, and its articles have appeared', async () => {
    expect(await sending.sendDue(new Date(onTime.getTime() - 1))).toBe(0);
    expect(await sending.sendDue(onTime)).toBe(1);
    expect(await sending.sendDue(onTime)).toBe(0);
    const readers = await query<{ address: string }>(`select address from address order by 1`);
    expect((await copies()).map(({ address }) => address)).toEqual(readers.map(({ address }) => address));
    expect(await theIssue()).toMatchObject({ state: 'sending', startedAt: onTime });
    const articles = await query('select state from article where issue_id = $1', [issue.id]);
    expect(articles).toEqual([{ state: 'published' }]);
    const threads = await query<{ subject: string; path: string }>(
      'select t.subject, concat(f.slug, $2::text, t.key) as path from forum_thread t join forum f on f.id = t.forum_id join article a on a.id = t.article_id where a.issue_id = $1',
      [issue.id, '/'],
    );
    expect(threads).toEqual([{ subject: expect.stringContaining('Sortie'), path: expect.any(String) }]);
    const [first] = await copies();
    const mail = (await outbox.copy(first?.id ?? ''))?.raw.toString().replaceAll('=\r\n', '');
    expect(mail?.split(`/forums/${threads[0]?.path}`)).toHaveLength(3);
  });

  it('is sent by one of two nodes that try at once', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => sending.start(issue.id, system, onTime)));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['moved', 'not-now', 'not-now']);
    const bearers = await query<{ bearer: string }>('select bearer from delivery');
    expect(new Set(bearers.map(({ bearer }) => bearer)).size).toBe(bearers.length);
  });

  it('leaves nothing half done when the node falls in the middle', async () => {
    await query(
      `create function fall() returns trigger language plpgsql as $$ begin raise exception 'fallen'; end $$`,
    );
    await query('create trigger fall before insert on outbound_message for each row execute function fall()');
    await expect(sending.start(issue.id, system, onTime)).rejects.toThrow('fallen');
    await query('drop trigger fall on outbound_message');
    await query('drop function fall()');
    expect([(await theIssue()).state, await copies()]).toEqual(['ready', []]);
    expect(await sending.start(issue.id, system, onTime)).toEqual({ kind: 'moved' });
  });

  it('gives each reader their own way out, by one click and in both forms, and says where it is read', async () => {
    await sending.sendDue(onTime);
    const [first] = await copies();
    const found = await outbox.copy(first?.id ?? '');
    const raw = found?.raw.toString() ?? '';
    const mail = raw.replaceAll('=\r\n', '');
    const tokens = new Set(mail.match(/unsubscribe\/letter\/[a-z2-7]{52}/g));
    expect(tokens.size).toBe(1);
    expect(mail.match(/unsubscribe\/letter\//g)).toHaveLength(3);
    const [path = ''] = tokens;
    const id = decodeUuidToken('letter', path.split('/').at(-1) ?? '', secret.key);
    expect(id).toBe(first?.subscriptionId);
    const slug = letter.slug;
    for (const field of [
      `List-ID: ${slug} <${slug}.x-groupes.example>`,
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      'List-Post: NO',
      `Archived-At: <http://localhost:3000/letters/${slug}/2026-04>`,
      `Reply-To: ${slug}-owner@x-groupes.example`,
      'Precedence: list',
      'Content-Type: multipart/alternative;',
    ])
      expect(raw).toContain(`\r\n${field}`);
    expect(raw).toMatch(new RegExp(`\r\nFrom: .*<${slug}@x-groupes\\.example>\r\n`));
  });

  it('is in the archive before its first copy leaves, with nobody’s way out', async () => {
    await sending.sendDue(onTime);
    const kept = await query<{ subject: string; text: string; author: string }>(
      'select subject, text, author_address as author from archived_message where letter_id = $1',
      [letter.id],
    );
    expect(kept).toEqual([
      {
        subject: expect.stringContaining('avril 2026'),
        text: expect.stringContaining('Voiles & café'),
        author: `${letter.slug}@x-groupes.example`,
      },
    ]);
    expect(kept[0]?.text).not.toContain('unsubscribe');
  });

  it('waits for an editor when its hour is long past, and asks once a day', async () => {
    const editor = await room.anEditor(letter);
    expect(await sending.sendDue(tooLate)).toBe(0);
    expect(await sending.sendDue(new Date(tooLate.getTime() + 60_000))).toBe(0);
    expect(await copies()).toEqual([]);
    const notices = await query<{ subject: string }>(
      `select message.subject from outbound_message message where message.kind = 'notice' and message.subject like '%parti'`,
    );
    expect(notices).toEqual([{ subject: expect.stringContaining('d’avril 2026 n’est pas parti') }]);
    expect(await sending.start(issue.id, { kind: 'person', personId: editor }, tooLate)).toEqual({
      kind: 'moved',
    });
    expect((await copies()).length).toBeGreaterThan(0);
  });

  it('is not sent before its day, even by an editor', async () => {
    expect(await sending.start(issue.id, operator, new Date('2026-03-31T12:00:00Z'))).toEqual({
      kind: 'too-early',
    });
  });

  it('can be paused and resumed, and is sent once nothing waits', async () => {
    await sending.sendDue(onTime);
    expect(await sending.pause(issue.id, operator, onTime)).toEqual({ kind: 'moved' });
    expect(await sending.pause(issue.id, operator, onTime)).toEqual({ kind: 'not-now' });
    expect((await theIssue()).state).toBe('paused');
    expect(
      await query(`select 1 from delivery_batch batch join outbound_message message on message.id = batch.outbound_id
         where message.kind = 'letter' and batch.due_at <> 'infinity'`),
    ).toEqual([]);
    expect(await sending.resume(issue.id, operator, onTime)).toEqual({ kind: 'moved' });
    await sending.finishDone(onTime);
    expect((await theIssue()).state).toBe('sending');
    await query(`update delivery set state = 'sent', answered_at = $1`, [tooLate]);
    await sending.finishDone(tooLate);
    expect(await theIssue()).toMatchObject({ state: 'sent', sentAt: tooLate });
    const outcomes: SendOutcome[] = [
      await sending.start(issue.id, operator, tooLate),
      await sending.pause(issue.id, operator, tooLate),
    ];
    expect(outcomes).toEqual([{ kind: 'not-now' }, { kind: 'not-now' }]);
  });

  it('that nobody tended for long, or that a restored database takes for half sent, waits for an editor', async () => {
    const editor = await room.anEditor(letter);
    await sending.sendDue(onTime);
    await query(`update delivery_batch set leased_until = now() + interval '1 minute'`);
    await copiesOfLetters.holdBack(tooLate);
    for (const minutes of [0, 1]) await sending.askHeldBack(new Date(tooLate.getTime() + minutes * 60_000));
    expect(await theIssue()).toMatchObject({ state: 'paused', pausedAt: tooLate });
    expect(await figures.stateOf(issue, tooLate)).toMatchObject({ isHeldBack: true });
    expect((await room.mailsTo(editor)).filter(subject => subject.endsWith('suspendu'))).toHaveLength(1);
    expect(await sending.resume(issue.id, { kind: 'person', personId: editor }, tooLate)).toEqual({
      kind: 'moved',
    });
    await copiesOfLetters.holdBack(tooLate);
    await sending.askHeldBack(tooLate);
    expect((await theIssue()).state).toBe('sending');
  });

  it('has figures of what the mail system knows, by day', async () => {
    await sending.sendDue(onTime);
    const [one] = await query<{ id: string; personId: string }>(
      `select copy.id, copy.bearer as "personId" from delivery copy join outbound_message message on message.id = copy.outbound_id
       where message.kind = 'letter' limit 1`,
    );
    await query(
      `update delivery set state = case when id = $1 then 'failed' else 'sent' end, answered_at = $2`,
      [one?.id, onTime],
    );
    const choices = new LetterSubscriptions(room.database.dataSource, room.community.journal);
    const nextDay = new Date('2026-04-02T06:00:00Z');
    await choices.leave(letter.id, one?.personId ?? '', 'link', system, nextDay);
    const total = (await copies()).length;
    expect(await figures.stateOf(issue, onTime)).toMatchObject({
      total,
      sent: total - 1,
      failed: 1,
      percent: 100,
    });
    expect(await figures.daysOf(await theIssue(), nextDay)).toEqual([
      { day: '2026-04-01', sent: total - 1, failed: 1, left: 0 },
      { day: '2026-04-02', sent: 0, failed: 0, left: 1 },
    ]);
  });
});

describe('an issue that nobody approved', () => {
  it('is never sent, whoever asks, however late', async () => {
    expect(await sending.sendDue(onTime)).toBe(0);
    expect(await sending.sendDue(tooLate)).toBe(0);
    expect(await sending.start(issue.id, operator, onTime)).toEqual({ kind: 'not-now' });
    expect(await figures.stateOf(issue, onTime)).toBeNull();
    expect(await copies()).toEqual([]);
  });
});

async function approve(): Promise<void> {
  const outcome = await room.issues.approve(issue.id, operator, new Date('2026-03-30T09:00:00Z'));
  if (outcome.kind !== 'moved') throw new Error(outcome.kind);
}

async function theIssue(): Promise<LetterIssue> {
  const found = await room.issues.ofMonth(letter.id, month);
  if (found === null) throw new Error('the issue of April was expected');
  return found;
}

function copies() {
  return query<{ id: string; address: string; subscriptionId: string }>(
    `select copy.id, copy.address, copy.subscription_id as "subscriptionId"
     from delivery copy join outbound_message message on message.id = copy.outbound_id
     where message.kind = 'letter' order by copy.address`,
  );
}

function query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  return room.database.dataSource.query(sql, [...values]);
}
