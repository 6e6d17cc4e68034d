import { randomUUID } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import type { DataSource } from 'typeorm';
import { AdditionMail } from '../../src/community/additions/addition-mail.service.js';
import type { Target } from '../../src/community/additions/target.js';
import { readPeople } from '../../src/community/additions/pasted-people.js';
import { ForumFollows } from '../../src/channels/forums/follows.service.js';
import { ForumCopies } from '../../src/channels/forums/forum-copies.service.js';
import { TestCopies } from '../../src/channels/letters/test-copies.service.js';
import { AddressClaimsService } from '../../src/community/directory/address-claims.service.js';
import { AddressesService } from '../../src/community/directory/addresses.service.js';
import { StandingService } from '../../src/community/standing/standing.service.js';
import { DraftCarriages } from '../../src/intake/reception/draft-carriages.service.js';
import { DraftDesk } from '../../src/intake/steering/draft-desk.service.js';
import { LifetimeAddresses } from '../../src/channels/forwarding/lifetime-addresses.service.js';
import { SubscriptionRequestService } from '../../src/community/lists/subscription-request.service.js';
import { ListsService } from '../../src/community/lists/lists.service.js';
import { type Actor, operator } from '../../src/foundation/journal/actor.js';
import { Greetings } from '../../src/intake/steering/greetings.service.js';
import { Welcoming } from '../../src/intake/steering/welcoming.service.js';
import { SteeredTelling } from '../../src/intake/steering/steered-telling.service.js';
import { DraftReaches } from '../../src/intake/steering/draft-reach.service.js';
import { SteeringDraft } from '../../src/intake/steering/steering-draft.entity.js';
import type { SentSoFar } from '../../src/postoffice/ledger/ledger-hearing.service.js';
import { CampaignWords } from '../../src/intake/steering/campaign-words.service.js';
import { FoundGreetings } from '../../src/intake/steering/found-greetings.service.js';
import { HeldDecisions } from '../../src/intake/reception/held-decisions.service.js';
import { ReceptionGate, type Reply } from '../../src/intake/reception/reception.gate.js';
import { WebPosts } from '../../src/intake/reception/web-posts.service.js';
import { letter, newMessageId } from '../flows/letter.js';
import { aForum, startThread } from './a-forum.js';
import { anIdentity } from './an-identity.js';
import { readable } from './readable.js';

export interface Mail {
  readonly from: string;
  /** Names of lists, or first names of people at their lifetime addresses; those with an `@` as they stand. */
  readonly to: readonly string[];
  readonly text?: string;
  readonly subject?: string;
  readonly header?: readonly string[];
  readonly content?: string;
  readonly messageId?: string;
  /** False for somebody no server vouches for. */
  readonly isProven?: boolean;
  /** Nobody is named. */
  readonly isBlind?: boolean;
  readonly protocol?: 'smtp' | 'lmtp';
  readonly at?: Date;
}

interface GroupOfLists {
  readonly group: string;
  readonly lists: readonly string[];
  /** How many of the crowd are on each. */
  readonly size: number;
  /** The first of them is the one after so many. */
  readonly after?: number;
  readonly policy?: string;
}

/** Reception and all below it, with a crowd whose lifetime addresses lead somewhere, and groups with lists. */
export class SteeredHouse {
  private constructor(
    readonly house: TestingModule,
    private readonly dataSource: DataSource,
  ) {}

  /** @param crowd people called `member-1` and so on, of promotion 1990 */
  static async open(dataSource: DataSource, crowd: number): Promise<SteeredHouse> {
    const house = await anIdentity(dataSource);
    const steered = new SteeredHouse(house, dataSource);
    if (crowd > 0) await steered.people(Array.from({ length: crowd }, (_, at) => `member-${at + 1}`));
    return steered;
  }

  /** Whatever was said is unsaid, and no list is left; the people stay. */
  async forgetAll(): Promise<void> {
    await this.dataSource.query(
      `truncate list, "group", raw_message, outbound_message, ledger_cluster, ledger_entry, ledger_text, steering_figures
       cascade`,
    );
  }

  async people(names: readonly string[]): Promise<void> {
    await this.dataSource.query(
      `with added as (
         insert into person (given_name, family_name, promotion)
         select name, 'X', 1990 from unnest($1::text[]) as name returning id, given_name)
       insert into address (person_id, address, is_preferred, verified_at)
       select id, given_name || '@home.example', true, '2025-01-01' from added`,
      [names],
    );
    await this.house.get(LifetimeAddresses).giveMissing(operator, new Date('2025-01-01T00:00:00Z'));
  }

  async groupOf({ group, lists, size, after = 0, policy = 'open' }: GroupOfLists): Promise<void> {
    await this.dataSource.query(
      `with made as (insert into "group" (slug, name, kind) values ($1, $1, 'leisure') returning id),
         listed as (
           insert into list (name, group_id, policy)
           select name, made.id, $2 from made, unnest($3::text[]) as name returning id)
       insert into subscription (list_id, person_id, state, consent, consent_at, changed_at)
       select listed.id, person.id, 'subscribed', 'recorded', '2025-01-01', '2025-01-01'
       from listed, (select id from person where given_name like 'member-%'
                     order by split_part(given_name, '-', 2)::int offset $5 limit $4) as person`,
      [group, policy, lists, size, after],
    );
  }

  async animates(name: string, group: string): Promise<void> {
    await this.dataSource.query(
      `insert into group_member (group_id, person_id, role)
       select g.id, p.id, 'animator' from "group" g, person p where g.slug = $2 and p.given_name = $1`,
      [name, group],
    );
  }

  /** The one reply of SMTP, or those of LMTP. */
  async receive(mail: Mail): Promise<readonly Reply[]> {
    const from = mail.from.includes('@') ? mail.from : `${mail.from}@home.example`;
    const recipients = await Promise.all(mail.to.map(to => this.addressOf(to)));
    const domain = from.split('@')[1] ?? '';
    const header =
      mail.isProven === false
        ? []
        : [`Authentication-Results: mx.x-groupes.example; dmarc=pass header.from=${domain}`];
    const raw = letter({
      from,
      to: mail.isBlind === true ? 'undisclosed-recipients:;' : recipients.join(', '),
      messageId: mail.messageId ?? newMessageId(),
      ...(mail.text === undefined ? {} : { text: mail.text }),
      ...(mail.subject === undefined ? {} : { subject: mail.subject }),
      ...(mail.content === undefined ? {} : { content: mail.content }),
      header: [...header, ...(mail.header ?? [])],
    });
    const client = { address: '127.0.0.1', helo: 'mx', isTrustedRelay: true, isTls: false };
    const { protocol = 'smtp', at = new Date('2026-03-02T09:00:00Z') } = mail;
    return this.house
      .get(ReceptionGate)
      .receive({ sender: from, recipients, client, protocol, isSmtpUtf8: false }, Buffer.from(raw), at);
  }

  /** Receives and gives the codes of the replies, one for SMTP. */
  async codes(mail: Mail): Promise<number[]> {
    return [...new Set((await this.receive(mail)).map(({ code }) => code))];
  }

  /** What became of posts, `list: outcome` in the order they came. */
  async outcomes(): Promise<string[]> {
    const rows: { said: string }[] = await this.dataSource.query(
      `select list.name || ': ' || outcome as said from post join list on list.id = list_id
       order by received_at, post.id`,
    );
    return rows.map(({ said }) => said);
  }

  /** What becomes of a post written on a page, or by the API. */
  async write(name: string, listName: string, text: string, now: Date): Promise<string> {
    const list = await this.house.get(ListsService).findByName(listName);
    if (list === null) throw new Error(`${name} can't write to ${listName}`);
    const words = { subject: 'Annonce', text, attachments: [], answers: [] };
    const post = { authorId: await this.idOf(name), list, draftId: randomUUID(), ...words };
    return (await this.house.get(WebPosts).send(post, now)).kind;
  }

  /** Adds people of the crowd to a list or to the members of a group, and mails them why: what became of it. */
  async addTo(name: string, by: string, names: readonly string[], reason: string, now: Date) {
    const [target]: Target[] = await this.dataSource.query(
      `select 'list' as kind, id from list where name = $1 union all select 'group', id from "group" where slug = $1`,
      [name],
    );
    if (target === undefined) throw new Error(`no list or group ${name}`);
    const { lines } = readPeople(names.map(one => `${one}@home.example`).join('\n'));
    const consent = { reason, actor: await this.actorOf(by), reviewers: [] };
    const outcome = await this.house.get(Welcoming).add(target, lines, consent, now);
    await this.house.get(AdditionMail).tellDue(now);
    return outcome.kind === 'steered' ? outcome.reason.code : outcome.kind;
  }

  /** Decides on the addition that waits: what became of it. */
  async reviewAdded(decision: 'approve' | 'refuse', now: Date): Promise<string> {
    const [row]: { id: string }[] = await this.dataSource.query(
      `select id from addition where state = 'waiting'`,
    );
    const review = { decision, answer: '', actor: operator } as const;
    const outcome = await this.house.get(Welcoming).review(row?.id ?? '', review, now);
    await this.house.get(AdditionMail).tellDue(now);
    return outcome.kind === 'steered' ? outcome.reason.code : outcome.kind;
  }

  /** Tells those who were added and don't know yet; how many they are, and how many of all read these words. */
  async tellAdded(words: string, now: Date): Promise<{ told: number; reading: number }> {
    const told = await this.house.get(AdditionMail).tellDue(now);
    const mails: { body: string }[] = await this.dataSource.query(
      `select convert_from(prefix, 'UTF8') as body from outbound_message where kind = 'notice'`,
    );
    return { told, reading: mails.filter(({ body }) => readable(body).includes(words)).length };
  }

  /** Sets what a list says to whom it welcomes: what became of it. @param by `the command` for an operator's */
  async welcomeWith(listName: string, by: string, welcomeText: string, now: Date) {
    const list = await this.house.get(ListsService).findByName(listName);
    if (list === null) throw new Error(`no list ${listName}`);
    const actor = by === 'the command' ? operator : await this.actorOf(by);
    const outcome = await this.house.get(Greetings).setList(list, { welcomeText }, actor, now);
    return outcome.kind === 'steered' ? outcome.reason.code : outcome.kind;
  }

  /** The ethics team lets no text go further that was ever said; or lets them go again. */
  async sayOfAll(word: 'hold' | 'none', now: Date, until: Date | null = null): Promise<void> {
    const clusters: { id: string }[] = await this.dataSource.query('select id from ledger_cluster');
    const words = this.house.get(CampaignWords);
    for (const { id } of clusters) await words.say(id, { word, until, reason: 'a test' }, operator, now);
  }

  /** An import brought these words for whoever joins a list. */
  async imported(listName: string, welcomeText: string): Promise<void> {
    await this.dataSource.query('update list set welcome_text = $2 where name = $1', [listName, welcomeText]);
  }

  /** Looks for greetings that nobody counted; how many there were. */
  countGreetings(now: Date): Promise<number> {
    return this.house.get(FoundGreetings).count(now);
  }

  /** Whether whoever joins a list reads this in their welcome mail. */
  async greets(listName: string, name: string, words: string, now: Date): Promise<boolean> {
    await this.join(listName, name, now);
    const [mail]: { body: string }[] = await this.dataSource.query(
      `select convert_from(prefix, 'UTF8') as body from outbound_message where kind = 'notice' order by id desc limit 1`,
    );
    return readable(mail?.body ?? '').includes(words);
  }

  /** Welcome mails as the ledger has them, in the order they began. */
  async welcomes(): Promise<{ to: string; isOwn: boolean; state: string; people: number }[]> {
    return this.dataSource.query(
      `select coalesce(list.name, slug) as to, is_own as "isOwn", state, people
       from ledger_entry left join list on list.id = list_id left join "group" on "group".id = list_id
       where road = 'welcome' order by ledger_entry.id`,
    );
  }

  /** Joins as somebody who asks for it on the list's page. */
  async join(listName: string, name: string, now: Date): Promise<void> {
    const list = await this.house.get(ListsService).findByName(listName);
    if (list === null) throw new Error(`no list ${listName}`);
    await this.dataSource.query(`update list set joining = 'anyone' where id = $1`, [list.id]);
    const fresh = Object.assign(list, { joining: 'anyone' as const });
    const bearer = { personId: await this.idOf(name) };
    const asked = { list: fresh, bearer, language: 'fr', network: null } as const;
    const actor = await this.actorOf(name);
    const outcome = await this.house.get(SubscriptionRequestService).request(asked, actor, now);
    if (outcome.kind !== 'subscribed') throw new Error(outcome.kind);
  }

  /** Opens a forum, that these follow. */
  async followed(name: string, followers: readonly string[]): Promise<void> {
    const forumId = await aForum(this.house, name);
    const follows = this.house.get(ForumFollows);
    for (const follower of followers) {
      await follows.follow(await this.idOf(follower), { kind: 'forum', forumId }, new Date('2026-01-01'));
    }
  }

  /** Starts a thread there, and mails it to who follows. */
  async publish(name: string, by: string, text: string, at: Date): Promise<void> {
    const [forum]: { id: string }[] = await this.dataSource.query('select id from forum where name = $1', [
      name,
    ]);
    const personId = await this.idOf(by);
    await startThread(this.house, { forumId: forum?.id ?? '', personId, text, at });
    await this.house.get(ForumCopies).sendDue(new Date(at.getTime() + 60_000));
  }

  /** Of each announcement, whom every road brought it to. */
  async reachByRoads(): Promise<string[][]> {
    const rows: { roads: string[] }[] = await this.dataSource.query(
      `select array_agg(road || ' ' || people order by road) as roads from (
         select cluster_id, road, sum(people) as people from ledger_entry where cluster_id is not null group by 1, 2) said
       group by cluster_id`,
    );
    return rows.map(({ roads }) => roads);
  }

  /** Proves another address of theirs, and prefers it or not. */
  async hasAddress(name: string, address: string, isPreferred = false): Promise<void> {
    const personId = await this.idOf(name);
    const addresses = this.house.get(AddressesService);
    await this.dataSource.transaction(async manager => {
      await addresses.add(manager, { personId, address }, operator, new Date('2025-06-01'));
      const [row]: { id: string }[] = await manager.query('select id from address where address = $1', [
        address,
      ]);
      const which = { personId, addressId: row?.id ?? '' };
      if (isPreferred) await addresses.prefer(manager, which, operator, new Date('2025-06-01'));
    });
  }

  /** What becomes of saying that an address is theirs. */
  async claimed(name: string, address: string): Promise<string> {
    const claims = this.house.get(AddressClaimsService);
    const actor = await this.actorOf(name);
    const { manager } = this.dataSource;
    const now = new Date('2026-03-02T09:00:00Z');
    return (await claims.claim(manager, await this.idOf(name), address, actor, now)).kind;
  }

  async lifetimeAddressOf(name: string): Promise<string> {
    const [address = ''] = await this.house.get(LifetimeAddresses).receiving(await this.idOf(name));
    return address;
  }

  async suspended(name: string, at: Date, until: Date): Promise<void> {
    const measure = { personId: await this.idOf(name), kind: 'posting-suspended', reason: 'a test' } as const;
    await this.house.get(StandingService).open({ ...measure, until }, operator, at);
  }

  async freed(name: string): Promise<void> {
    const measure = { personId: await this.idOf(name), kind: 'posting-suspended' } as const;
    await this.house.get(StandingService).lift(measure, operator, new Date('2026-03-02T09:00:01Z'));
  }

  /** Asks for so many test copies of an issue; the addresses of all that were ever made. */
  async copiesOfTest(name: string, count: number, introduction: string): Promise<string[]> {
    const issued = { slug: 'l', name: 'L', language: 'fr', audience: 'directory', lineWidth: 68 } as const;
    const content = { issueId: randomUUID(), letter: issued, month: '2026-03-01', introduction };
    const issue = { ...content, sections: [], calendar: [] };
    for (let at = 0; at < count; at++) {
      await this.house.get(TestCopies).send(issue, await this.idOf(name), new Date('2026-03-02T09:00:00Z'));
    }
    const rows: { address: string }[] = await this.dataSource.query(
      `select distinct delivery.address::text as address from delivery join outbound_message m on m.id = outbound_id
       where m.subject like '[essai]%'`,
    );
    return rows.map(({ address }) => address);
  }

  /** Asks first, then has the draft carried to a list, where it waits. */
  async carried(name: string, listName: string, body: string, now: Date): Promise<void> {
    const personId = await this.idOf(name);
    const meant = { eventOn: null, audience: 'everybody', people: 0, listIds: [], bearers: [] };
    const words = { ...meant, subject: 'Annonce', body };
    const kept = await this.house.get(DraftDesk).announce(personId, words, randomUUID(), now);
    if (kept.kind !== 'saved') throw new Error(kept.kind);
    const to = `list:${listName}`;
    const outcome = await this.house.get(DraftCarriages).carry({ draft: kept.draft, personId, to, now });
    if (outcome.kind !== 'carried') throw new Error(outcome.kind);
  }

  private async actorOf(name: string): Promise<Actor> {
    return { kind: 'person', personId: await this.idOf(name) };
  }

  private async idOf(name: string): Promise<string> {
    const [row]: { id: string }[] = await this.dataSource.query(
      'select id from person where given_name = $1',
      [name],
    );
    return row?.id ?? '';
  }

  /** The mails that tell authors where their announcement is welcome; how many leave. */
  async mailsToAuthors(): Promise<number> {
    const before = await this.copies('notice');
    await this.house.get(SteeredTelling).tellDue(new Date('2026-03-02T09:00:05Z'));
    return (await this.copies('notice')) - before;
  }

  /** What the author of the last draft is told of who has it. */
  async sentSoFar(): Promise<SentSoFar> {
    const [draft] = await this.dataSource.manager.find(SteeringDraft, {
      order: { createdAt: 'DESC' },
      take: 1,
    });
    if (draft === undefined) throw new Error('no draft');
    return this.house.get(DraftReaches).sentSoFar(draft);
  }

  /** Approves what waits on a list, from the command line: it leaves at once. @param listName as `groupOf` made it */
  async approve(listName: string, now: Date): Promise<void> {
    const [held]: { id: string }[] = await this.dataSource.query(
      `select held.id from held_message held join list on list.id = held.list_id
       where list.name = $1 and held.state = 'waiting'`,
      [listName],
    );
    const decided = await this.house.get(HeldDecisions).decide({
      heldId: held?.id ?? '',
      action: 'approve',
      reason: '',
      actor: operator,
      via: 'command',
      now,
    });
    if (decided.kind !== 'decided') throw new Error(decided.kind);
  }

  /** Copies that were made, by kind. */
  async copies(kind: 'post' | 'forward' | 'notice'): Promise<number> {
    const [row]: { copies: number }[] = await this.dataSource.query(
      `select count(*)::int as copies from delivery join outbound_message m on m.id = outbound_id where m.kind = $1
         and skipped_for is null`,
      [kind],
    );
    return row?.copies ?? 0;
  }

  async drafts(): Promise<
    { author: string | null; reason: string; state: string; people: number; copies: number }[]
  > {
    return this.dataSource.query(
      `select given_name as author, reason_code as reason, state, people, copies from steering_draft
       left join person on person.id = author_id order by steering_draft.created_at, steering_draft.id`,
    );
  }

  private async addressOf(to: string): Promise<string> {
    if (to.includes('@')) return to;
    const [row]: { local: string }[] = await this.dataSource.query(
      `select local from lifetime_address a join person on person.id = person_id where given_name = $1 limit 1`,
      [to],
    );
    return row === undefined ? `${to}@x-groupes.example` : `${row.local}@x-anciens.example`;
  }
}

/** A text of a hundred words of its own, made from a seed. */
export function anAnnouncement(seed: string): string {
  const words = Array.from({ length: 100 }, (_, at) => `${seed}${(at * 7919) % 997}`);
  return words.join(' ').replaceAll(/(.{60,75}) /g, '$1\r\n');
}
