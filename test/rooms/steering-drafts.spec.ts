import type { TestingModule } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForumDrafts } from '../../src/channels/forums/drafts.service.js';
import { ForumSight } from '../../src/channels/forums/forum-sight.service.js';
import { ForumWriting } from '../../src/channels/forums/writing.service.js';
import { ArticleDesk } from '../../src/channels/letters/article-desk.service.js';
import { ArticleReading } from '../../src/channels/letters/article-reading.service.js';
import { LettersService } from '../../src/channels/letters/letters.service.js';
import { HeldItems } from '../../src/channels/moderation/held-items.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { newMessage } from '../../src/foundation/mail/new-message.js';
import { KeptFiles } from '../../src/postoffice/archive/kept-files.service.js';
import { RawStore } from '../../src/postoffice/archive/raw-store.js';
import { MessageParser } from '../../src/foundation/mail/message-parser.js';
import { DraftsForReviewController } from '../../src/doors/web/campaigns/drafts.controller.js';
import type { Viewer } from '../../src/doors/web/session/viewer.js';
import { DraftController } from '../../src/doors/web/drafts/draft.controller.js';
import { DraftReading } from '../../src/doors/web/drafts/draft-reading.js';
import { Page } from '../../src/doors/web/layout/page.js';
import { Files } from '../../src/doors/web/reading/files.js';
import { SiteSecret } from '../../src/foundation/database/site-secret.js';
import { MessageContent } from '../../src/doors/web/reading/message-content.js';
import { DraftAsking } from '../../src/intake/steering/draft-asking.service.js';
import { DraftCarriages } from '../../src/intake/reception/draft-carriages.service.js';
import { HeldDecisions } from '../../src/intake/reception/held-decisions.service.js';
import { DraftFiles } from '../../src/intake/steering/draft-files.service.js';
import { DraftDesk } from '../../src/intake/steering/draft-desk.service.js';
import { DraftProposals } from '../../src/intake/steering/draft-proposals.service.js';
import { DraftReaches } from '../../src/intake/steering/draft-reach.service.js';
import { DraftReview } from '../../src/intake/steering/draft-review.service.js';
import { DraftSteps } from '../../src/intake/steering/draft-steps.service.js';
import { SteeredTelling } from '../../src/intake/steering/steered-telling.service.js';
import { StepSettling } from '../../src/intake/steering/step-settling.service.js';
import { SteeringDraft } from '../../src/intake/steering/steering-draft.entity.js';
import { SeeOther } from '../../src/doors/web/layout/page.js';
import { aViewer, shown } from '../builders/pages.js';
import { Community } from './a-community.js';
import { aForum } from './a-forum.js';
import { aPerson } from './a-person.js';
import { anIdentity } from './an-identity.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-10T09:00:00Z');
const body =
  'Vends canot de huit mètres, presque neuf, visible au port le dimanche ; prix à débattre entre marins.';
let database: RoomDatabase;
let house: TestingModule;
let anne: string;
let bruno: string;
let golf: string;
let drafts = 0;

beforeAll(async () => {
  database = await roomDatabase();
  const community = new Community(database.dataSource);
  house = await anIdentity(database.dataSource);
  anne = await aPerson(community.directory, 'anne');
  bruno = await aPerson(community.directory, 'bruno');
  golf = await community.aList('golf');
  await community.moderators.add(golf, bruno, operator, now);
  await aForum(house, 'Mer');
  await database.dataSource.query(
    `insert into letter (slug, name, kind, audience, proposing, created_at)
     values ('lettre', 'Lettre', 'platform', 'directory', 'anyone', now()),
            ('ax', 'Lettre AX', 'ax', 'subscribers', 'editors', now())`,
  );
});
afterAll(async () => {
  await found(MessageParser).close();
  await database.close();
});

function found<T>(kind: abstract new (...given: never[]) => T): T {
  return house.get<T>(kind, { strict: false });
}

async function aDraft(subject = 'Vends canot', text = body): Promise<SteeringDraft> {
  drafts += 1;
  const words = { subject, body: `${text} Numéro ${drafts}.`, eventOn: null };
  const meant = { audience: 'everybody', people: 2, listIds: [], bearers: [] };
  const id = `00000000-0000-4000-8000-${String(drafts).padStart(12, '0')}`;
  const outcome = await found(DraftDesk).announce(anne, { ...words, ...meant }, id, now);
  if (outcome.kind !== 'saved') throw new Error(outcome.kind);
  return outcome.draft;
}

async function carry({ id }: SteeringDraft, to: string) {
  const draft = await found(DraftDesk).own(anne, id);
  if (draft === null) throw new Error('no draft');
  return found(DraftCarriages).carry({ draft, personId: anne, to, now });
}

async function fates({ id }: SteeringDraft): Promise<string[]> {
  const draft = await found(DraftDesk).own(anne, id);
  const steps = draft === null ? [] : await found(DraftSteps).outcomesOf(draft);
  return steps.map(({ channel, fate }) => `${channel} ${fate}`);
}

async function told(): Promise<string[]> {
  const rows: { subject: string }[] = await database.dataSource.query(
    `select o.subject from delivery d join outbound_message o on o.id = d.outbound_id
     where d.address = 'anne@x.example' order by d.id`,
  );
  return rows.map(({ subject }) => subject);
}

function theFiles(): Files {
  const content = new MessageContent(found(RawStore), found(MessageParser));
  return new Files(found(SiteSecret), content, found(RawStore));
}

function theController(): DraftController {
  const asking = found(DraftAsking);
  const reading = new DraftReading(
    found(DraftReaches),
    found(DraftProposals),
    found(DraftSteps),
    found(DraftFiles),
    asking,
  );
  return new DraftController(found(DraftDesk), found(DraftCarriages), reading, theFiles(), asking);
}

describe('a draft', () => {
  it('is its author’s alone, and keeps what two windows write apart', async () => {
    const draft = await aDraft();
    const desk = found(DraftDesk);
    expect(await desk.own(bruno, draft.id)).toBeNull();
    const edit = (subject: string) =>
      desk.edit(anne, draft.id, { subject, body: draft.body, eventOn: null }, 1, now);
    expect((await edit('Vends voilier')).kind).toBe('saved');
    expect((await edit('Vends barque')).kind).toBe('stale');
    expect((await desk.edit(bruno, draft.id, { subject: 'x', body: 'y', eventOn: null }, 2, now)).kind).toBe(
      'unknown',
    );
    expect((await desk.own(anne, draft.id))?.subject).toBe('Vends voilier');
  });

  it('is dropped, and taken back', async () => {
    const draft = await aDraft();
    const desk = found(DraftDesk);
    expect(await desk.drop(anne, draft.id, now)).toEqual({ kind: 'done' });
    expect(await carry(draft, 'forum:mer')).toEqual({ kind: 'not-now' });
    expect(await desk.takeBack(anne, draft.id, now)).toEqual({ kind: 'done' });
    expect((await desk.own(anne, draft.id))?.state).toBe('open');
  });

  it('asks the ethics team with a sentence, once at a time', async () => {
    const draft = await aDraft();
    const desk = found(DraftDesk);
    expect(await desk.ask(anne, draft.id, ' ', now)).toEqual({ kind: 'reason-missing' });
    expect(await desk.ask(anne, draft.id, 'C’est urgent.', now)).toEqual({ kind: 'done' });
    expect(await desk.ask(anne, draft.id, 'Encore.', now)).toEqual({ kind: 'not-now' });
    expect(await fates(draft)).toEqual(['review waiting']);
  });

  it('changes whom it is for, and when, with what that costs', async () => {
    const draft = await aDraft();
    await database.dataSource.query(
      `insert into subscription (list_id, person_id, state, consent, consent_at, changed_at)
       values ($1, $2, 'subscribed', 'recorded', $3, $3) on conflict do nothing`,
      [golf, anne, now],
    );
    const controller = theController();
    const viewer = aViewer({ personId: anne });
    const form = { subject: draft.subject, body: draft.body, version: '1', eventOn: '2026-04-02' };
    const nowhere = await controller.save(viewer, draft.id, { ...form, audience: 'lists', lists: 'nulle' });
    if (nowhere instanceof SeeOther) throw new Error('saved');
    const page = shown(viewer, nowhere);
    expect(page).toContain('value="nulle"');
    expect(page).toContain('2026-04-02');
    expect((await found(DraftDesk).own(anne, draft.id))?.audience).toBe('everybody');
    const asked = { ...form, audience: 'lists', lists: 'golf' };
    const preview = shown(viewer, await controller.preview(viewer, draft.id, asked));
    expect(preview).toContain('value="golf"');
    expect(await controller.save(viewer, draft.id, asked)).toBeInstanceOf(SeeOther);
    const kept = await found(DraftDesk).own(anne, draft.id);
    expect(kept).toMatchObject({
      audience: 'lists:golf',
      people: 1,
      listIds: [golf],
      eventOn: '2026-04-02',
      version: 2,
    });
    expect(await found(DraftReaches).of(kept ?? draft, [])).toMatchObject({ people: 1, interrupted: 1 });
  });

  it('gives back what its author began to say to the ethics team when they save its text', async () => {
    const draft = await aDraft();
    const controller = theController();
    const viewer = aViewer({ personId: anne });
    const form = { subject: 'Vends canot', body, version: '1', note: 'Parce que le port ferme.' };
    const page = await controller.save(viewer, draft.id, form);
    expect(page instanceof Page && shown(viewer, page)).toContain('Parce que le port ferme.');
    expect((await found(DraftDesk).own(anne, draft.id))?.body).toBe(body);
  });

  it('is one, however fast its form is sent twice', async () => {
    const words = { subject: 'Vite', body, eventOn: null, audience: 'everybody', people: 2 };
    const asked = { ...words, listIds: [], bearers: [] };
    const twice = await Promise.all(
      [1, 2].map(() => found(DraftDesk).announce(anne, asked, '00000000-0000-4000-9000-000000000001', now)),
    );
    expect(new Set(twice.map(each => (each.kind === 'saved' ? each.draft.id : each.kind))).size).toBe(1);
  });

  it('is nobody’s to read, the ethics team’s neither, before its author asks them', async () => {
    const draft = await aDraft();
    expect(await found(DraftReview).find(draft.id)).toBeNull();
    await found(DraftDesk).ask(anne, draft.id, 'Lisez-la.', now);
    expect((await found(DraftReview).find(draft.id))?.body).toBe(draft.body);
  });

  it('counts whom it would interrupt, and nobody twice', async () => {
    const reach = await found(DraftReaches).of(await aDraft(), []);
    expect(reach).toMatchObject({ directory: 2, people: 2, interrupted: 2, heard: 0, peace: 0, share: 1 });
  });
});

const plan = { filename: 'plan.pdf', mediaType: 'application/pdf' };
const film = { filename: 'film.mp4', mediaType: 'video/mp4' };

async function withFiles(): Promise<SteeringDraft> {
  const draft = await aDraft();
  const raw = await newMessage({
    from: { name: 'Anne', address: 'anne@x.example' },
    to: { name: '', address: 'golf@x-groupes.example' },
    subject: draft.subject,
    date: now,
    messageId: `${draft.id}@x.example`,
    answers: [],
    text: draft.body,
    attachments: [
      { attachment: plan, content: Buffer.from(`le plan ${draft.id}`) },
      { attachment: film, content: Buffer.alloc(6_000_001, draft.id) },
    ],
  });
  await database.dataSource.transaction(async manager => {
    const rawId = await found(RawStore).keep(manager, raw, now);
    await manager.update(SteeringDraft, draft.id, { road: 'mail', rawId });
  });
  return (await found(DraftDesk).own(anne, draft.id)) ?? draft;
}

describe('the files of a steered mail', () => {
  it('are kept with it, and go into the forum as far as it takes them', async () => {
    const draft = await withFiles();
    expect(await found(DraftFiles).of(draft)).toMatchObject([plan, { ...film, bytes: 6_000_001 }]);
    expect(await carry(draft, 'forum:mer')).toMatchObject({ kind: 'carried' });
    const rows = await database.dataSource.query(
      'select filename, person_id = $1 as "isHers" from forum_file',
      [anne],
    );
    expect(rows).toEqual([{ filename: 'plan.pdf', isHers: true }]);
    expect(await found(DraftFiles).of(draft)).toHaveLength(2);
    await database.dataSource.query('delete from forum_draft');
  });

  it('wait with it before the moderators of a list: those that its author wants there', async () => {
    const draft = await withFiles();
    const [first] = await found(DraftFiles).of(draft);
    const words = { subject: draft.subject, body: draft.body, eventOn: null };
    const taken = { ...words, takenFiles: [first?.sha256 ?? ''] };
    await found(DraftDesk).edit(anne, draft.id, taken, draft.version, now);
    expect(await carry(draft, 'list:golf')).toMatchObject({ kind: 'carried', isProposed: true });
    const [held]: { rawId: string }[] = await database.dataSource.query(
      `select post.raw_id as "rawId" from held_message held join post on post.id = held.post_id
       join steering_step step on step.target_id = held.id where step.draft_id = $1`,
      [draft.id],
    );
    expect(await found(KeptFiles).listOf(held?.rawId ?? '')).toMatchObject([plan]);
  });
});

/** A tick box of that value, ticked or not. */
function box(digest: string, isChecked: boolean): unknown {
  const ticked = isChecked ? '?=' : '?!';
  return expect.stringMatching(new RegExp(`value="${digest}"(${ticked}[^>]* checked)`));
}

describe('what came with an announcement that the ethics team is asked about', () => {
  it('is named there, and led to for the team alone, once its author asked', async () => {
    const draft = await withFiles();
    const [first] = await found(DraftFiles).of(draft);
    const digest = first?.sha256 ?? '';
    const pages = new DraftsForReviewController(found(DraftReview), found(DraftFiles), theFiles());
    const team = aViewer({ personId: bruno, roles: ['ethics'] });
    const fileFor = async (viewer: Viewer, id = draft.id) => {
      const there = await pages.file(viewer, { id, digest });
      return there instanceof SeeOther ? there.path : there.options.status;
    };
    expect(await fileFor(team)).toBe(404);
    await found(DraftDesk).ask(anne, draft.id, 'Lisez le plan.', now);
    const page = shown(team, await pages.one(team, draft.id));
    expect(page).toContain(`href="/campaigns/drafts/${draft.id}/files/${digest}"`);
    expect(page).toMatch(/plan\.pdf[^]*film\.mp4[^]*6.Mo/);
    expect(await fileFor(team)).toMatch(/^\/files\/.*plan\.pdf$/);
    expect(await fileFor(team, 'x')).toBe(404);
    expect(await fileFor(aViewer({ personId: bruno, roles: ['board', 'operator'] }))).toBe(403);
    expect(await fileFor(aViewer({ personId: anne }))).toBe(403);
  });
});

describe('the choice of the files that go along', () => {
  it('is kept with the text, until its author chooses again', async () => {
    const draft = await withFiles();
    const [first = '', second = ''] = (await found(DraftFiles).of(draft)).map(({ sha256 }) => sha256);
    const controller = theController();
    const viewer = aViewer({ personId: anne });
    const saved = async (take: readonly string[], version: number) => {
      const form = { subject: draft.subject, body: draft.body, version: String(version), take };
      await controller.save(viewer, draft.id, { ...form, files: `${first},${second}` });
      return shown(viewer, await controller.show(viewer, draft.id, undefined, undefined));
    };
    const page = await saved([second], 1);
    expect(page).toEqual(box(second, true));
    expect(page).toEqual(box(first, false));
    expect(await saved([], 2)).toEqual(box(second, false));
    expect(await saved([first, second], 3)).toEqual(box(first, true));
    // What is the same changes nothing, whether it was chosen or never was.
    await saved([first, second], 4);
    expect(await found(DraftDesk).own(anne, draft.id)).toMatchObject({ takenFiles: null, version: 4 });
  });
});

describe('an author whose announcement was stopped', () => {
  it('is told, however many before them cannot be', async () => {
    const insert = (author: string | null, address: string, count: number) =>
      database.dataSource.query(
        `insert into steering_draft (author_id, author_address, author_name, road, subject, body, message_id, reason_code,
                                     state, is_to_be_told, created_at, updated_at)
         select $1, $2, '', 'mail', 'Arrêtée', 'x', 'm' || n, 'many-people', case when $1::uuid is null then 'asked' else 'open' end,
                true, $3, $3 from generate_series(1, $4::int) as n`,
        [author, address, author === null ? new Date('2026-01-01T00:00:00Z') : now, count],
      );
    await insert(null, 'nobody@x.example', 60);
    await insert(anne, 'anne@x.example', 1);
    const before = (await told()).length;
    await found(SteeredTelling).tellDue(now);
    expect((await told()).slice(before)).toEqual([expect.stringContaining('Arrêtée')]);
    await database.dataSource.query(`delete from steering_draft where subject = 'Arrêtée'`);
  });
});

describe('a draft carried', () => {
  it('to a forum is found again where its author wrote it', async () => {
    const draft = await aDraft();
    expect(await carry(draft, 'forum:mer')).toMatchObject({ kind: 'carried', path: '/forums/mer/write' });
    expect(await fates(draft)).toEqual(['forum-discussion prepared']);
    expect(await carry(await aDraft(), 'forum:mer')).toMatchObject({ kind: 'draft-there' });
    const seen = await found(ForumSight).bySlug({ personId: anne, roles: [] }, 'mer');
    if (seen === null) throw new Error('no forum');
    const kept = await found(ForumDrafts).find({ personId: anne, forumId: seen.forum.id, place: '' });
    const words = { subject: draft.subject, text: draft.body, category: '', ad: null };
    await found(ForumWriting).start(seen, words, { id: kept?.fields['submissionId'] ?? '', via: 'web' }, now);
    expect(await fates(draft)).toEqual(['forum-discussion published']);
    expect(await carry(draft, 'letter:lettre')).toEqual({ kind: 'not-now' });
  });

  it('to a letter is proposed when nothing is missing; refused there, it may go elsewhere', async () => {
    const draft = await aDraft();
    expect(await carry(draft, 'letter:lettre')).toMatchObject({ kind: 'carried', isProposed: true });
    expect(await fates(draft)).toEqual(['monthly-letter waiting']);
    const letter = await found(LettersService).findBySlug('lettre');
    const [article] = await found(ArticleReading).of(anne);
    if (letter === null || article === undefined) throw new Error('no article');
    const on = { letter, articleId: article.id, version: article.version };
    await found(ArticleDesk).decide(on, 'refuse', { personId: bruno, via: 'web', reason: 'Trop tôt.' }, now);
    const before = (await told()).length;
    expect(await fates(draft)).toEqual(['monthly-letter refused']);
    // The editors have told its author: nobody does again.
    expect(await found(StepSettling).settleDue(now)).toBeGreaterThan(0);
    expect(await told()).toHaveLength(before);
    expect(await carry(draft, 'list:golf')).toMatchObject({ kind: 'carried' });
  });

  it('to the letter of the AX is given to its editors as it will print, or not at all', async () => {
    const long = await aDraft('Assemblée', `${body}\n`.repeat(12));
    expect(await carry(long, 'letter:ax')).toMatchObject({ kind: 'too-long', offer: { mostLines: 8 } });
    const short = await aDraft('Assemblée');
    expect(await carry(short, 'letter:ax')).toMatchObject({ kind: 'carried', isProposed: true });
    expect(await fates(short)).toEqual(['ax-letter waiting']);
  });

  it('to a list waits for its moderators, whatever its policy, and its author hears the outcome once', async () => {
    const draft = await aDraft('Régate');
    await database.dataSource.query(`update list set policy = 'open' where id = $1`, [golf]);
    expect(await carry(draft, 'list:golf')).toMatchObject({ kind: 'carried', isProposed: true });
    expect(await fates(draft)).toEqual(['group-list waiting']);
    const waiting = await found(HeldItems).waiting([golf]);
    const held = waiting.find(({ post }) => post.subject === 'Régate');
    expect(held?.post.reasons[0]?.code).toBe('carried-here');
    const before = (await told()).length;
    await found(HeldDecisions).decide({
      heldId: held?.id ?? '',
      action: 'reject',
      reason: 'Ailleurs.',
      actor: { kind: 'person', personId: bruno },
      via: 'web',
      now,
    });
    expect(await fates(draft)).toEqual(['group-list refused']);
    await found(StepSettling).settleDue(now);
    expect(await told()).toHaveLength(before + 1);
  });

  it('goes to no place its author may not know of', async () => {
    expect(await carry(await aDraft(), 'forum:absent')).toEqual({ kind: 'no-such-place' });
    expect(await carry(await aDraft(), 'list:absent')).toEqual({ kind: 'no-such-place' });
  });
});
