import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { CorrespondenceAddress } from '../../src/channels/forums/correspondence-address.js';
import { ForumFollows } from '../../src/channels/forums/follows.service.js';
import { ForumFiles } from '../../src/channels/forums/forum-files.service.js';
import { ForumCopies } from '../../src/channels/forums/forum-copies.service.js';
import { StandingService } from '../../src/community/standing/standing.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { MessageParser } from '../../src/foundation/mail/message-parser.js';
import { ForumAnswerWriting } from '../../src/intake/reception/forum-answer-writing.service.js';
import { ReceptionService } from '../../src/intake/reception/reception.service.js';
import { RawStore } from '../../src/postoffice/archive/raw-store.js';
import { OutboxService } from '../../src/postoffice/delivery/outbox.service.js';
import { aForum, startThread } from './a-forum.js';
import { anIdentity } from './an-identity.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const before = new Date('2026-03-02T09:00:00Z');
const at = new Date('2026-03-02T10:00:00Z');
const soon = new Date('2026-03-02T10:05:00Z');
let database: RoomDatabase;
let house: TestingModule;
let community: Community;
let forumId: string;
let answering: ForumAnswerWriting;
let mails = 0;

beforeAll(async () => {
  database = await roomDatabase();
  house = await anIdentity(database.dataSource);
  community = new Community(database.dataSource);
  answering = found(ForumAnswerWriting);
  forumId = await aForum(house, 'Mer');
});
afterAll(async () => {
  await found(MessageParser).close();
  await database.close();
});

function found<T>(kind: abstract new (...given: never[]) => T): T {
  return house.get<T>(kind, { strict: false });
}

interface Reader {
  readonly personId: string;
  readonly name: string;
  readonly threadId: string;
  readonly messageId: string;
  readonly address: string;
}

/** Somebody who got a mail about a thread of somebody else's. */
async function aReader(name: string): Promise<Reader> {
  const author = await aPerson(community.directory, `author-${name}`);
  const addresses = [`${name}@x.example`, `${name}@home.example`];
  const personId = await aPerson(community.directory, name, addresses);
  await found(ForumFollows).follow(personId, { kind: 'forum', forumId }, before);
  const said = { forumId, personId: author, text: 'Qui vient ?', at };
  const { threadId, messageId } = await startThread(house, said, `Régate ${name}`);
  await found(ForumCopies).sendDue(at);
  const [row] = await database.dataSource.query(
    'select id from forum_correspondence where person_id = $1 and thread_id = $2',
    [personId, threadId],
  );
  return { personId, name, threadId, messageId, address: found(CorrespondenceAddress).answerAddress(row.id) };
}

interface Mail {
  readonly from: string;
  readonly text: string;
  readonly isProven?: boolean;
  readonly headers?: readonly string[];
  readonly sender?: string | null;
  readonly id?: string;
  readonly type?: string;
}

async function send(
  to: Reader,
  { from, text, isProven = true, headers = [], sender = from, id, type = 'text/plain; charset=utf-8' }: Mail,
) {
  const domain = from.split('@')[1] ?? '';
  const raw = [
    ...(isProven ? [`Authentication-Results: mx.x-groupes.example; dmarc=pass header.from=${domain}`] : []),
    `From: ${from}`,
    `To: ${to.address}`,
    'Subject: Re: [Mer]',
    `Message-ID: <${id ?? `m${++mails}`}@mail.example>`,
    `In-Reply-To: <forum.${to.messageId}@x-groupes.example>`,
    ...headers,
    `Content-Type: ${type}`,
    '',
    ...text.split('\n'),
  ].join('\r\n');
  const client = { address: '127.0.0.1', helo: 'mx', isTrustedRelay: true, isTls: false };
  const envelope = { sender, recipients: [to.address], client, protocol: 'smtp', isSmtpUtf8: false } as const;
  return found(ReceptionService).receive(envelope, Buffer.from(raw), soon);
}

async function thread({ threadId }: Reader): Promise<{ text: string; author: string; via: string }[]> {
  return database.dataSource.query(
    `select coalesce(a.text, m.waiting_text) as text, p.given_name as author, m.written_via as via
     from forum_message m left join archived_message a on a.id = m.archived_message_id
     join person p on p.id = m.author_id where m.thread_id = $1 order by m.written_at, m.id offset 1`,
    [threadId],
  );
}

/** What went to somebody, decoded. */
async function told(address: string, kind = 'notice'): Promise<string[]> {
  const rows: { id: string }[] = await database.dataSource.query(
    `select d.id from delivery d join outbound_message o on o.id = d.outbound_id
     where d.address = $1 and o.kind = $2 order by d.id`,
    [address, kind],
  );
  const copies = await Promise.all(rows.map(({ id }) => found(OutboxService).copy(id)));
  const parsed = await Promise.all(
    copies.map(copy => found(MessageParser).parse(copy?.raw ?? Buffer.alloc(0))),
  );
  return parsed.map(outcome => (outcome.kind === 'parsed' ? outcome.message.text : ''));
}

const mixed = 'multipart/mixed; boundary=b';

/** The parts of a mail: so many words, and a file. */
function withPlan(words: string): string {
  return [
    '--b',
    'Content-Type: text/plain',
    '',
    words,
    '--b',
    'Content-Type: application/pdf; name=plan.pdf',
    'Content-Disposition: attachment; filename=plan.pdf',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('un plan').toString('base64'),
    '--b--',
    '',
  ].join('\n');
}

describe('an answer by mail', () => {
  it('is said in the thread, trimmed, once, from any address of its person', async () => {
    const anne = await aReader('anne');
    const quoted =
      'Oui, moi.\n\nLe lun. 2 mars 2026 à 10:05, A (Mer) <contact@x-groupes.example> a écrit :\n\n> Qui vient ?\n';
    const mail = { from: 'anne@home.example', text: quoted, id: 'same' };
    expect(await send(anne, mail)).toMatchObject([{ code: 250 }]);
    await send(anne, mail);
    expect(await answering.writeDue(soon)).toBe(1);
    await send(anne, mail);
    expect(await answering.writeDue(soon)).toBe(0);
    expect(await thread(anne)).toEqual([{ text: 'Oui, moi.', author: 'anne', via: 'mail' }]);
    expect(await told('anne@x.example')).toEqual([]);
  });

  it('brings its files along, as far as a forum takes them', async () => {
    const fanny = await aReader('fanny');
    const mail = { from: 'fanny@x.example', text: withPlan('Le plan.'), type: mixed };
    await send(fanny, mail);
    await answering.writeDue(soon);
    // Sent again after a crash, they came once.
    await database.dataSource.query(`update forum_answer set state = 'received' where state = 'written'`);
    await answering.writeDue(soon);
    const [row, ...more]: { id: string; filename: string }[] = await database.dataSource.query(
      `select f.id, f.filename from forum_file f join forum_message m on m.id = f.message_id
       where m.thread_id = $1 and m.author_id = $2`,
      [fanny.threadId, fanny.personId],
    );
    expect([row?.filename, more]).toEqual(['plan.pdf', []]);
    expect(
      (await found(RawStore).bytes((await found(ForumFiles).find(row?.id ?? ''))?.rawId ?? ''))?.toString(),
    ).toBe('un plan');
  });

  it('may be a file and no word; copies that leave name it', async () => {
    const [gil, lou] = [await aReader('gil'), await aPerson(community.directory, 'lou')];
    const target = { kind: 'thread', forumId, threadId: gil.threadId } as const;
    await found(ForumFollows).follow(lou, target, at);
    await send(gil, { from: 'gil@x.example', text: withPlan(''), type: mixed });
    expect(await answering.writeDue(soon)).toBe(1);
    await found(ForumCopies).sendDue(soon);
    expect(await told('gil@x.example')).toEqual([]);
    expect(await thread(gil)).toEqual([{ text: '', author: 'gil', via: 'mail' }]);
    const [mail = ''] = await told('lou@x.example', 'forum');
    expect(mail.trimStart()).toMatch(/^[^\n]*plan\.pdf/);
  });

  it('that nothing proves waits until its person confirms it, and is said then', async () => {
    const basile = await aReader('basile');
    await send(basile, { from: 'basile@x.example', text: 'Peut-être.', isProven: false });
    expect(await answering.writeDue(soon)).toBe(0);
    expect(await thread(basile)).toEqual([]);
    const [mail = ''] = await told('basile@x.example');
    const token = /\/answers\/([a-z2-7]{52})/.exec(mail)?.[1] ?? '';
    expect(mail).toContain('> Peut-être.');
    const asked = await answering.find(token, soon);
    expect(asked?.correspondence.personId).toBe(basile.personId);
    if (asked === null) throw new Error('the link leads nowhere');
    expect(await answering.confirm(asked, soon)).toEqual({ kind: 'written', isWaiting: false });
    await answering.confirm(asked, soon);
    expect(await thread(basile)).toEqual([{ text: 'Peut-être.', author: 'basile', via: 'mail' }]);
    expect((await answering.find(token, new Date('2026-03-06T00:00:00Z')))?.isExpired).toBe(true);
  });

  it('from an address we do not know is asked of its person, and a member’s own is told to go by the page', async () => {
    const chloe = await aReader('chloe');
    await send(chloe, { from: 'c.private@mailbox.example', text: 'De chez moi.' });
    expect((await told('chloe@x.example')).join()).toContain('> De chez moi.');
    await send(chloe, { from: 'anne@x.example', text: 'Au nom d’une autre.' });
    expect(await answering.writeDue(soon)).toBe(0);
    expect((await told('anne@x.example')).join()).toMatch(
      /ne sert qu’à la personne[^]*> Au nom d’une autre\./,
    );
  });

  it.each([
    ['an automatic one', { headers: ['Auto-Submitted: auto-replied'] }],
    ['one of a list, or of ours that came back', { headers: ['List-Id: <mer.forums.x-groupes.example>'] }],
    ['a bounce', { sender: null }],
  ])('%s is kept from everybody', async (name, own) => {
    const reader = await aReader(name.replaceAll(/[^a-z]/g, '').slice(0, 20));
    await send(reader, { from: `${reader.name}@x.example`, text: 'Je suis absent.', ...own });
    await send(reader, { from: `${reader.name}@x.example`, text: 'Encore.', isProven: false, ...own });
    expect(await answering.writeDue(soon)).toBe(0);
    expect(await thread(reader)).toEqual([]);
    expect(await told(`${reader.name}@x.example`)).toEqual([]);
  });

  it('that comes too late, or of somebody who may not write, gives the text back', async () => {
    const denis = await aReader('denis');
    await database.dataSource.query('update forum_thread set closed_at = $2 where id = $1', [
      denis.threadId,
      at,
    ]);
    await send(denis, { from: 'denis@x.example', text: 'Trop tard ?' });
    await answering.writeDue(soon);
    const eve = await aReader('eve');
    const until = new Date('2026-04-01T00:00:00Z');
    const measure = { personId: eve.personId, kind: 'posting-suspended', reason: 'r', until } as const;
    await found(StandingService).open(measure, operator, at);
    await send(eve, { from: 'eve@x.example', text: 'Quand même.' });
    await send(eve, { from: 'eve@x.example', text: '> Qui vient ?' });
    await answering.writeDue(soon);
    expect([...(await thread(denis)), ...(await thread(eve))]).toEqual([]);
    expect((await told('denis@x.example')).join()).toMatch(/Ce fil est clos[^]*> Trop tard \?/);
    const toEve = (await told('eve@x.example')).join();
    expect(toEve).toMatch(/Une mesure vous empêche[^]*> Quand même\./);
    expect(toEve).toContain('Nous n’y avons trouvé que le message');
  });
});
