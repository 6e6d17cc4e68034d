import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { array, assert, asyncProperty, boolean, constantFrom, option, record } from 'fast-check';
import type { EntityManager } from 'typeorm';
import { operator } from '../../src/foundation/journal/actor.js';
import { MergeService } from '../../src/intake/identity/merge.service.js';
import { anIdentity } from './an-identity.js';
import { Community } from './a-community.js';
import { aHeldPost } from './a-held-post.js';
import { aPerson } from './a-person.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const states = ['unsubscribed', 'pending', 'requested', 'by-rule', 'subscribed'] as const;
type State = (typeof states)[number];

/**
 * Every column that names a person, and the room whose `PeopleHolder` merges it. A new one fails here until its room
 * says what becomes of it when two people are one.
 */
const merged: Readonly<Record<string, string>> = {
  'addition.decided_by': 'additions',
  'addition.proposed_by': 'additions',
  'addition_line.person_id': 'additions',
  'api_token.person_id': 'accounts',
  'archived_message.hidden_by': 'archive',
  'article.announcer_person_id': 'letters',
  'article_decision.decided_by': 'letters',
  'ban_proposal.decided_by': 'moderation',
  'ban_proposal.person_id': 'moderation',
  'campaign_word.said_by': 'steering',
  'canary.made_by': 'forwarding',
  'coverage_request.asked_by': 'audiences',
  'coverage_signature.person_id': 'audiences',
  'directory_view.person_id': 'accounts',
  'exceptional_send.proposed_by': 'letters',
  'exceptional_send.signed_by': 'letters',
  'exceptional_send.withdrawn_by': 'letters',
  'feed_token.person_id': 'accounts',
  'forum_all_read.person_id': 'forums',
  'forum_choice.person_id': 'forums',
  'forum_correspondence.person_id': 'forums',
  'forum_decision.decided_by': 'forums',
  'forum_draft.person_id': 'forums',
  'forum_file.person_id': 'forums',
  'forum_follow.person_id': 'forums',
  'forum_message.author_id': 'forums',
  'forum_moderator.person_id': 'forums',
  'forum_moderator_notice.person_id': 'forums',
  'forum_pattern.made_by': 'forums',
  'forum_reading.person_id': 'forums',
  'forum_report.person_id': 'forums',
  'forum_thread.author_id': 'forums',
  'forwarded_message.person_id': 'forwarding',
  'forwarding_choice.person_id': 'forwarding',
  'forwarding_target.person_id': 'forwarding',
  'lifetime_address.person_id': 'forwarding',
  'group_animator_choice.person_id': 'groups',
  'held_claim.person_id': 'moderation',
  'held_note.person_id': 'moderation',
  'invitation.invited_by': 'additions',
  'invitation.person_id': 'additions',
  'letter_issue_approval.person_id': 'letters',
  'subscription_request.decided_by': 'lists',
  'address.person_id': 'directory',
  'address_claim.person_id': 'directory',
  'group_departure.person_id': 'groups',
  'group_member.person_id': 'groups',
  'join_request.decided_by': 'groups',
  'join_request.person_id': 'groups',
  'letter_subscription.person_id': 'lists',
  'list.rule_set_by': 'lists',
  'list_archive_reader.person_id': 'lists',
  'list_brake.pulled_by': 'lists',
  'list_moderator.person_id': 'lists',
  'list_owner.person_id': 'lists',
  'measure.lifted_by': 'standing',
  'measure.opened_by': 'standing',
  'measure.person_id': 'standing',
  'merge_proposal.other_id': 'identity',
  'merge_proposal.person_id': 'identity',
  'moderation_decision.decided_by': 'moderation',
  'moderator_notice.person_id': 'moderation',
  'moderator_rhythm.person_id': 'moderation',
  'oidc_link.person_id': 'accounts',
  'post.author_person_id': 'posting',
  'role_grant.granted_by': 'accounts',
  'role_grant.person_id': 'accounts',
  'session.person_id': 'accounts',
  'sign_in_link.person_id': 'accounts',
  'spam_report.author_person_id': 'moderation',
  'spam_report.moderator_id': 'moderation',
  'steering_draft.author_id': 'steering',
  'steering_figures.changed_by': 'steering',
  'subscriber_preference.person_id': 'lists',
  'subscription.person_id': 'lists',
};
/** What ends with the account that goes instead of becoming the other's. */
const ending = [
  'api_token.person_id',
  'address_claim.person_id',
  'merge_proposal.other_id',
  'merge_proposal.person_id',
  'session.person_id',
  'sign_in_link.person_id',
];

let database: RoomDatabase;
let community: Community;
let house: TestingModule;
let merges: MergeService;
let people = 0;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  house = await anIdentity(database.dataSource);
  merges = house.get(MergeService);
});
afterAll(() => database.close());

const somebody = () => aPerson(community.directory, `person-${(people += 1)}`);
const rows = <Row>(sql: string, values: readonly unknown[]): Promise<Row[]> =>
  database.dataSource.query(sql, [...values]);

async function namingColumns(): Promise<string[]> {
  const columns = await rows<{ column: string }>(
    `select c.conrelid::regclass::text || '.' || a.attname as column
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'person'::regclass order by 1`,
    [],
  );
  return columns.map(({ column }) => column);
}

it('every column that names a person has a room that merges it', async () => {
  expect(await namingColumns()).toEqual(Object.keys(merged).toSorted());
});

describe('a merge of two people', () => {
  it('leaves nothing behind: each row of either is the kept one’s, or ends with its session', async () => {
    const [kept, gone] = [await somebody(), await somebody()];
    await database.dataSource.transaction(manager => fill(manager, gone, kept));
    const before = await counts(gone);
    expect(Object.values(before).every(count => count > 0)).toBe(true);
    const had = await counts(kept);
    expect(await merges.merge({ keptId: kept, goneId: gone }, operator, now)).toEqual({ kind: 'merged' });
    const after = await counts(kept);
    for (const column of Object.keys(merged).filter(name => !ending.includes(name))) {
      expect([column, after[column]]).toEqual([column, (had[column] ?? 0) + (before[column] ?? 0)]);
    }
    expect(await community.directory.findById(gone)).toBeNull();
    expect(
      (await community.directory.addressesOf(kept)).filter(({ isPreferred }) => isPreferred),
    ).toHaveLength(1);
  });

  it('of two subscriptions to one list keeps the stronger, once, with every flag', async () => {
    const state = option(record({ state: constantFrom<State>(...(await knownStates())), flag: boolean() }), {
      nil: null,
    });
    const pairs = array(record({ kept: state, gone: state }), { minLength: 1, maxLength: 4 });
    let lists = 0;
    await assert(
      asyncProperty(pairs, async wanted => {
        const [kept, gone] = [await somebody(), await somebody()];
        const listIds = [];
        for (const { kept: one, gone: other } of wanted) {
          const listId = await community.aList(`merged-${(lists += 1)}`);
          listIds.push(listId);
          if (one) await subscription(listId, kept, one);
          if (other) await subscription(listId, gone, other);
        }
        await merges.merge({ keptId: kept, goneId: gone }, operator, now);
        for (const [at, { kept: one, gone: other }] of wanted.entries()) {
          const found = await rows<{ state: State; flag: boolean }>(
            'select state, is_moderated as flag from subscription where list_id = $1 and person_id = $2',
            [listIds[at], kept],
          );
          const both = [one, other].filter(given => given !== null);
          const strongest = states[Math.max(...both.map(({ state: had }) => states.indexOf(had)))];
          const expected =
            both.length === 0 ? [] : [{ state: strongest, flag: both.some(({ flag }) => flag) }];
          expect(found).toEqual(expected);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('keeps the road of the copies: a subscription of the account that goes still arrives where it did', async () => {
    const [kept, gone] = [await somebody(), await somebody()];
    const listId = await community.aList('same-road');
    await subscription(listId, gone, { state: 'subscribed', flag: false });
    const [before] = await rows<{ id: string }>('select id from subscription where list_id = $1', [listId]);
    const address = await community.directory.preferredAddress(gone);
    await merges.merge({ keptId: kept, goneId: gone }, operator, now);
    const after = await community.subscriptions.find(listId, { personId: kept });
    expect([after?.id, after?.address]).toEqual([before?.id, address]);
  });

  it('makes an animator of who was one under either account, and unites rights on a list', async () => {
    const [kept, gone] = [await somebody(), await somebody()];
    const created = await community.groups.create(
      { slug: 'golf', name: 'Golf', kind: 'leisure' },
      operator,
      now,
    );
    if (created.kind !== 'created') throw new Error(created.kind);
    await community.members.put(created.group.id, kept, 'member', operator, now);
    await community.members.put(created.group.id, gone, 'animator', operator, now);
    const listId = await community.aList('both-moderate');
    await database.dataSource.query(
      `insert into list_moderator (list_id, person_id, may_decide, is_told)
       values ($1, $2, true, false), ($1, $3, false, true)`,
      [listId, kept, gone],
    );
    await merges.merge({ keptId: kept, goneId: gone }, operator, now);
    expect(await community.members.animatorsOf(created.group.id)).toEqual([kept]);
    expect(
      await rows('select person_id, may_decide, is_told from list_moderator where list_id = $1', [listId]),
    ).toEqual([{ person_id: kept, may_decide: true, is_told: true }]);
  });

  it('takes the directory’s name and promotion, whichever account is kept', async () => {
    const member = await somebody();
    const guest = await database.dataSource.transaction(manager =>
      community.directory.addGuest(
        manager,
        { address: 'g@guest.example', name: 'G', language: 'en' },
        operator,
        now,
      ),
    );
    const name = (await community.directory.findById(member))?.name;
    await merges.merge({ keptId: guest.id, goneId: member }, operator, now);
    const found = await community.directory.findById(guest.id);
    expect(found).toMatchObject({ name, promotion: 1990, isRegistered: true, language: 'en' });
  });

  it('tells once of what several accounts were told of, and keeps the notices that were answered', async () => {
    const accounts = [await somebody(), await somebody(), await somebody(), await somebody()];
    const [kept = '', other = '', third = '', fourth = ''] = accounts;
    const heldId = await aHeldPost(database.dataSource, await community.aList('told-thrice'), '\r\n');
    const noticeIds = await Promise.all(accounts.map((personId, at) => aNotice(heldId, personId, at)));
    await database.dataSource.query(
      `insert into moderator_answer (notice_id, message_id, fingerprint, identity, received_at)
       select id, 'the same', 'f', 'proven', now() from moderator_notice where held_message_id = $1`,
      [heldId],
    );
    for (const [keptId, goneId] of [
      [kept, other],
      [third, fourth],
      [kept, third],
    ] as const)
      await merges.merge({ keptId, goneId }, operator, now);
    const notices = await rows<{ id: string }>(
      `select id, person_id as "personId", joined, stage, is_owed as "isOwed",
              (select count(*)::int from moderator_answer a where a.notice_id = n.id) as answers
       from moderator_notice n where held_message_id = $1 order by joined`,
      [heldId],
    );
    expect(notices).toMatchObject([
      { id: noticeIds[0], personId: kept, joined: 0, stage: 3, isOwed: false, answers: 1 },
      { id: noticeIds[1], personId: kept, joined: 1, isOwed: false, answers: 1 },
      { id: noticeIds[2], personId: kept, joined: 2, isOwed: false, answers: 1 },
      { id: noticeIds[3], personId: kept, joined: 3, isOwed: false, answers: 1 },
    ]);
  });

  it('is refused for one person and for nobody', async () => {
    const one = await somebody();
    expect(await merges.merge({ keptId: one, goneId: one }, operator, now)).toEqual({ kind: 'same' });
    const nobody = '00000000-0000-0000-0000-000000000000';
    expect(await merges.merge({ keptId: one, goneId: nobody }, operator, now)).toEqual({ kind: 'unknown' });
  });

  it('happens once when two ask at once, whichever way round', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const outcomes = await Promise.all([
      merges.merge({ keptId: one, goneId: other }, operator, now),
      merges.merge({ keptId: other, goneId: one }, operator, now),
    ]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['merged', 'unknown']);
  });
});

describe('a proposal to merge', () => {
  it('is shown once to the operators, whoever of the two proposes, until they decide', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const { manager } = database.dataSource;
    for (const pair of [
      { personId: one, otherId: other },
      { personId: other, otherId: one },
      { personId: one, otherId: other },
    ]) {
      await merges.propose(manager, pair, operator, now);
    }
    const proposals = await merges.proposals();
    expect(proposals).toHaveLength(1);
    expect(proposals[0]?.people.map(({ person }) => person.id)).toEqual([one, other]);
    expect(await merges.dismiss(proposals[0]?.id ?? '', operator, now)).toBe(true);
    expect(await merges.dismiss(proposals[0]?.id ?? '', operator, now)).toBe(false);
    expect(await merges.proposals()).toEqual([]);
  });
});

/** What somebody was told of a message for the `stage`th time; at 0 they are still owed it. */
async function aNotice(heldId: string, personId: string, stage: number): Promise<string> {
  const [row] = await rows<{ id: string }>(
    `insert into moderator_notice (id, held_message_id, person_id, version, stage, told_at, is_owed)
     values (gen_random_uuid(), $1, $2, 1, $3::int, now(), $3::int = 0) returning id`,
    [heldId, personId, stage],
  );
  return row?.id ?? '';
}

/** The states of this version's table. */
async function knownStates(): Promise<State[]> {
  const [row] = await rows<{ definition: string }>(
    `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'subscription_state_check'`,
    [],
  );
  return states.filter(state => row?.definition.includes(`'${state}'`));
}

async function subscription(listId: string, personId: string, given: { state: State; flag: boolean }) {
  await database.dataSource.query(
    `insert into subscription (list_id, person_id, state, consent, is_moderated, changed_at)
     values ($1, $2, $3, 'imported', $4, $5)`,
    [listId, personId, given.state, given.flag, now],
  );
}

/** How many rows name somebody, for each column. */
async function counts(personId: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const name of Object.keys(merged)) {
    const [table = '', column = ''] = name.split('.');
    const [row] = await rows<{ count: number }>(
      `select count(*)::int as count from ${table} where ${column} = $1`,
      [personId],
    );
    found[name] = row?.count ?? 0;
  }
  return found;
}

/** A row about `personId` in every table that names people, the least that the table takes. */
async function fill(manager: EntityManager, personId: string, otherId: string): Promise<void> {
  const listId = await community.aList('everything');
  const [{ id: groupId }] = await manager.query(
    `insert into "group" (slug, name, kind) values ('everything', 'Everything', 'other') returning id`,
  );
  const [{ id: rawId }] = await manager.query(
    `insert into raw_message (digest, bytes, content, received_at) values ('\\x01', 1, '\\x01', now()) returning id`,
  );
  await manager.query(
    `with thread as (
       insert into archived_thread (place_id, key, subject, topic, message_count, first_at, last_at)
       values ($1, 'k', '', '', 0, now(), now()) returning id)
     insert into archived_message (place_id, list_id, thread_id, key, message_id, author_name, author_address, subject,
                                   text, sent_at, archived_at, hidden_at, hidden_by, hidden_reason)
     select $1, $1, id, 'k', 'm', '', '', '', '', now(), now(), now(), $2, 'r' from thread`,
    [listId, personId],
  );
  const [{ id: postId }] = await manager.query(
    `insert into post (list_id, raw_id, message_id, fingerprint, envelope_sender, author_address, author_name,
                       author_person_id, identity, authentication, subject, bytes, outcome, received_at, decided_at)
     values ($1, $2, 'm', 'f', '', '', '', $3, 'proven', '{}', '', 1, 'held', now(), now()) returning id`,
    [listId, rawId, personId],
  );
  const [{ id: heldId }] = await manager.query(
    'insert into held_message (post_id, list_id, held_at) values ($1, $2, now()) returning id',
    [postId, listId],
  );
  const [{ id: additionId }] = await manager.query(
    `insert into addition (group_id, reason, state, person_count, registered_count, size_before, proposed_by,
                           proposed_at, decided_by, decided_at)
     values ($1, 'r', 'approved', 1, 1, 1, $2, now(), $2, now()) returning id`,
    [groupId, personId],
  );
  const [{ id: subscriptionId }] = await manager.query(
    `insert into subscription (list_id, person_id, state, consent, changed_at)
     values ($1, $2, 'subscribed', 'imported', now()) returning id`,
    [listId, personId],
  );
  const [{ id: requestId }] = await manager.query(
    `insert into coverage_request (list_id, covered, directory, reason, asked_by, asked_at)
     values ($1, 1, 1, 'r', $2, now()) returning id`,
    [listId, personId],
  );
  const [{ id: forumId }] = await manager.query(
    `insert into forum (slug, name, kind, readable_by, writable_by)
     values ('everything', 'Everything', 'discussion', 'members', 'members') returning id`,
  );
  const [{ id: threadId }] = await manager.query(
    `insert into forum_thread (forum_id, key, subject, author_id, started_at, last_at)
     values ($1, 'k', 's', $2, now(), now()) returning id`,
    [forumId, personId],
  );
  const [{ id: letterId }] = await manager.query(
    `insert into letter (slug, name, kind, audience, created_at)
     values ('everything-letter', 'L', 'platform', 'directory', now()) returning id`,
  );
  const [{ id: issueId }] = await manager.query(
    `insert into letter_issue (letter_id, month, planned_at, opened_at)
     values ($1, '2026-04-01', now(), now()) returning id`,
    [letterId],
  );
  const [{ id: articleId }] = await manager.query(
    `insert into article (letter_id, issue_id, announcer_person_id, state, title, text, via, created_at, changed_at)
     values ($1, $2, $3, 'proposed', 't', 't', 'web', now(), now()) returning id`,
    [letterId, issueId, personId],
  );
  const statements: readonly (readonly [string, readonly unknown[]])[] = [
    [
      `insert into exceptional_send (subject, text, reason, proposed_by, proposed_at, withdrawn_by, withdrawn_at)
       values ('s', 't', 'r', $1, now(), $1, now())`,
      [personId],
    ],
    [
      `insert into exceptional_send (subject, text, reason, proposed_at, signed_by, signed_at, sent_on, reach)
       values ('s', 't', 'r', now(), $1, now(), '2020-03-01', 1)`,
      [personId],
    ],
    [
      `with cluster as (insert into ledger_cluster (first_at, last_at) values (now(), now()) returning id)
       insert into campaign_word (cluster_id, word, reason, said_by, said_at) select id, 'watch', 'r', $1, now() from cluster`,
      [personId],
    ],
    [
      `insert into steering_figures (figures, reason, changed_by, changed_at) values ('{}', 'r', $1, now())`,
      [personId],
    ],
    [
      `insert into steering_draft (author_id, author_address, author_name, road, subject, body, message_id, reason_code,
                                   created_at, updated_at)
       values ($1, 'a@x.example', 'A', 'mail', 's', 'b', 'm', 'across-lists', now(), now())`,
      [personId],
    ],
    [
      `insert into canary (given_name, family_name, promotion, local, made_by, made_at) values ('g', 'f', 1990, 'c-' || ($1::uuid)::text, $1, now())`,
      [personId],
    ],
    ['insert into forum_moderator values ($1, $2)', [forumId, personId]],
    [
      `insert into forum_message (thread_id, author_id, state, waiting_text, submission_id, written_via, written_at)
       values ($1, $2, 'waiting', 't', gen_random_uuid(), 'web', now())`,
      [threadId, personId],
    ],
    [
      `insert into forum_file (forum_id, person_id, raw_id, filename, media_type, bytes, added_at)
       values ($1, $2, $3, 'f', 't', 1, now())`,
      [forumId, personId, rawId],
    ],
    ['insert into forum_reading values ($1, $2, now())', [personId, threadId]],
    ['insert into forum_all_read values ($1, $2, now())', [personId, forumId]],
    [`insert into forum_draft values ($1, $2, '', '{}', now())`, [personId, forumId]],
    ['insert into feed_token values ($1, gen_random_uuid(), now())', [personId]],
    ['insert into forum_choice values ($1, false)', [personId]],
    [
      `insert into lifetime_address (person_id, local, kind, given_at) values ($1::uuid, 'x.' || left($1::uuid::text, 8), 'alias', now())`,
      [personId],
    ],
    [`insert into forwarding_choice values ($1, 'hold')`, [personId]],
    [
      'insert into forwarding_target select person_id, id from address where person_id = $1 and is_preferred',
      [personId],
    ],
    [
      `insert into forwarded_message (id, person_id, local, raw_id, message_id, subject, author_address,
         envelope_sender, vouching, is_spam, state, received_at)
       values (gen_random_uuid(), $1, 'x', $2, 'm', '', '', '', 'unvouched', true, 'held', now())`,
      [personId, rawId],
    ],
    [
      `insert into forum_report (message_id, person_id, reason, reported_at)
       select id, $1, 'r', now() from forum_message where author_id = $1`,
      [personId],
    ],
    [
      `insert into forum_decision (forum_id, message_id, version, decision, decided_by, decided_via, decided_at)
       select $2, id, 2, 'return', $1, 'web', now() from forum_message where author_id = $1`,
      [personId, forumId],
    ],
    [
      `insert into forum_pattern (forum_id, pattern, outcome, made_by, made_at)
       values ($2, 'casino', 'hold', $1, now())`,
      [personId, forumId],
    ],
    [
      `insert into forum_moderator_notice
       select id, $1, 1, now() from forum_message where author_id = $1`,
      [personId],
    ],
    [
      'insert into forum_follow (person_id, forum_id, thread_id, since) values ($1, $2, $3, now())',
      [personId, forumId, threadId],
    ],
    [
      `insert into forum_correspondence (person_id, thread_id, because, last_at) values ($1, $2, 'thread', now())`,
      [personId, threadId],
    ],
    [
      `insert into address_claim (token_hash, person_id, address, created_at, expires_at)
       values ('\\x01', $1, 'claimed@x.example', now(), now())`,
      [personId],
    ],
    [
      'insert into group_departure (group_id, person_id, left_at) values ($1, $2, now())',
      [groupId, personId],
    ],
    ['insert into group_member (group_id, person_id) values ($1, $2)', [groupId, personId]],
    [
      `insert into join_request (group_id, person_id, reason, state, decided_by, decided_at)
       values ($1, $2, '', 'accepted', $2, now())`,
      [groupId, personId],
    ],
    ['update list set rule_set_by = $2 where id = $1', [listId, personId]],
    [
      `insert into spam_report (held_message_id, list_id, author_hash, author_person_id, identity, moderator_id, reported_at)
       values ($1, $2, '\\x00', $3, 'proven', $3, now())`,
      [heldId, listId, personId],
    ],
    [
      `insert into ban_proposal (id, author_hash, person_id, opened_at, outcome, reason, until, decided_by, decided_at)
       values (gen_random_uuid(), '\\x00', $1, now(), 'banned', 'ads', now(), $1, now())`,
      [personId],
    ],
    ['insert into list_archive_reader (list_id, person_id) values ($1, $2)', [listId, personId]],
    ['insert into list_moderator (list_id, person_id) values ($1, $2)', [listId, personId]],
    [
      `insert into list_brake (list_id, cause, pulled_by, pulled_at) values ($1, 'hand', $2, now())`,
      [listId, personId],
    ],
    ['insert into list_owner (list_id, person_id) values ($1, $2)', [listId, personId]],
    [
      `insert into measure (person_id, kind, reason, opened_by, opened_at, until, lifted_by, lifted_at)
       values ($1, 'warning', 'ads', $1, now(), now() + interval '1 day', $1, now())`,
      [personId],
    ],
    [
      `insert into merge_proposal (person_id, other_id, proposed_at) values ($1, $2, now()), ($2, $1, now())`,
      [personId, otherId],
    ],
    [
      `insert into moderation_decision (held_message_id, list_id, version, decision, decided_by, decided_via, decided_at)
       values ($1, $3, 2, 'approve', $2, 'web', now())`,
      [heldId, personId, listId],
    ],
    [
      'insert into held_claim (held_message_id, person_id, claimed_at) values ($1, $2, now())',
      [heldId, personId],
    ],
    [
      `insert into held_note (held_message_id, person_id, text, written_at) values ($1, $2, 'Je la connais', now())`,
      [heldId, personId],
    ],
    [
      `insert into moderator_notice (id, held_message_id, person_id, version, told_at)
       values (gen_random_uuid(), $1, $2, 1, now())`,
      [heldId, personId],
    ],
    [`insert into moderator_rhythm (person_id, rhythm) values ($1, 'daily')`, [personId]],
    [
      `insert into oidc_link (issuer, subject, person_id, linked_at) values ('i', 's', $1, now())`,
      [personId],
    ],
    [
      `insert into role_grant (person_id, role, granted_by, granted_at) values ($1, 'ax', $1, now())`,
      [personId],
    ],
    [
      `insert into session (token_hash, person_id, created_at, last_seen_at, expires_at)
       values ('\\x01', $1, now(), now(), now())`,
      [personId],
    ],
    [
      `insert into sign_in_link (token_hash, person_id, created_at, expires_at) values ('\\x01', $1, now(), now())`,
      [personId],
    ],
    ['insert into subscriber_preference (person_id) values ($1)', [personId]],
    [
      `insert into subscription_request (subscription_id, list_id, requested_at, outcome, decided_at, decided_by)
       values ($1, $2, now(), 'accepted', now(), $3)`,
      [subscriptionId, listId, personId],
    ],
    [
      `insert into invitation (group_id, address, person_id, language, invited_by, created_at, expires_at)
       values ($1, 'i@x.example', $2, 'fr', $2, now(), now())`,
      [groupId, personId],
    ],
    [
      `insert into addition_line (addition_id, address, person_id) values ($1, 'i@x.example', $2)`,
      [additionId, personId],
    ],
    ['insert into group_animator_choice values ($1, $2, false)', [groupId, personId]],
    [
      `insert into api_token (token_hash, person_id, name, scopes, created_at, expires_at)
       values ('\\x01', $1, 'n', '{}', now(), now())`,
      [personId],
    ],
    [
      `insert into letter_subscription (letter_id, person_id, state, via, changed_at) values ($1, $2, 'left', 'page', now())`,
      [letterId, personId],
    ],
    [
      'insert into letter_issue_approval (issue_id, person_id, approved_at) values ($1, $2, now())',
      [issueId, personId],
    ],
    [
      `insert into article_decision (article_id, version, action, from_state, to_state, decided_by, via, decided_at)
       values ($1, 2, 'propose', 'draft', 'proposed', $2, 'web', now())`,
      [articleId, personId],
    ],
    [`insert into coverage_signature values ($1, $2, 'signed', 'r', now())`, [requestId, personId]],
    ['insert into directory_view (person_id, since, people) values ($1, now(), 1)', [personId]],
  ];
  for (const [sql, values] of statements) await manager.query(sql, [...values]);
}
