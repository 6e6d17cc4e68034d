import { createHash, createSecretKey } from 'node:crypto';
import { tokenScopes } from '../../src/community/accounts/token-scope.js';
import { encodeToken, encodeUuidToken } from '../../src/foundation/mail/token.js';
import { Site } from '../flows/a-site.js';

/** Who looks, in the order of the table's columns. */
export const viewers = [
  'none',
  'stranger',
  'member',
  'other',
  'moderator',
  'animator',
  'editor',
  'board',
  'operator',
  'suspended',
] as const;
export type ViewerName = (typeof viewers)[number];

const people = [...viewers.slice(1), 'guest', 'spare'];

/** An id of the small world, always the same. */
export function idOf(kind: string, name: string): string {
  const hex = createHash('sha256').update(`${kind} ${name}`).digest('hex');
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export function cookieOf(person: string): string {
  return createHash('sha256').update(`cookie of ${person}`).digest('base64url');
}

export function bearerOf(person: string): string {
  return `vigie_${createHash('sha256').update(`token of ${person}`).digest('base64url')}`;
}

/** Every part of a path in angle brackets of the table: none can be walked. */
export interface Places {
  readonly heldId: string;
  readonly key: string;
  readonly postId: string;
  readonly copyId: string;
  /** Of an answer to a notice that waits for the moderator to confirm. */
  readonly answerToken: string;
}

/**
 * A private group `inner` with its list `secret`, and a public one `outer` with its list `elsewhere`: as many people as
 * the table has columns, each signed in and with a token of every scope.
 */
export async function smallWorld(): Promise<{ site: Site; places: Places }> {
  // Without jobs: nothing changes but by what is asked.
  const site = await Site.open({ environment: { DOORS: 'web,smtp', SECRET: siteSecret } });
  for (const statement of statements()) await site.query(...statement);
  const mail = { from: 'member@ecole.example', to: 'secret@lists.example' };
  await site.mailer.post({ ...mail, subject: 'Accepted', text: 'Read by all.' });
  await site.query(`update list set policy = 'moderated'`);
  await site.mailer.post({ ...mail, subject: 'Held', text: 'Read by some.' });
  await site.query(
    `insert into moderator_answer (id, notice_id, message_id, fingerprint, identity, action, outcome, received_at,
                                   confirm_until)
     select $1, id, 'm', 'f', 'unproven', 'approve', 'asked', now(), now() + interval '3 days'
     from moderator_notice where person_id = $2`,
    [idOf('answer', 'moderator'), idOf('person', 'moderator')],
  );
  const [places] = await site.query<Places>(
    `select (select id::text from held_message) as "heldId",
            (select key from archived_message where forum_id is null) as key,
            (select id::text from post where subject = 'Accepted') as "postId",
            (select min(id)::text from delivery) as "copyId"`,
  );
  if (places === undefined) throw new Error('the small world is empty');
  const secret = createSecretKey(Buffer.from(siteSecret));
  const copyId = encodeToken('copy', BigInt(places.copyId), secret);
  const answerToken = encodeUuidToken('answer', idOf('answer', 'moderator'), secret);
  return { site, places: { ...places, copyId, answerToken } };
}

const siteSecret = 'a secret for the small world of the table';

type Statement = [sql: string, values: unknown[]];

function statements(): Statement[] {
  const person = (name: string) => idOf('person', name);
  const group = (slug: string) => idOf('group', slug);
  const list = (name: string) => idOf('list', name);
  return [
    ...people.flatMap((name): Statement[] => [
      [`insert into person (id, given_name, family_name) values ($1, $2, 'Essai')`, [person(name), name]],
      [
        `insert into address (id, person_id, address, is_preferred, verified_at) values ($1, $2, $3, true, now())`,
        [idOf('address', name), person(name), `${name}@ecole.example`],
      ],
    ]),
    ...viewers.slice(1).flatMap(name => signedIn(name)),
    ...['inner', 'outer'].map((slug): Statement => [
      `insert into "group" (id, slug, name, kind, visibility, members_visible_to)
       values ($1, $2, $2, 'leisure', $3, 'members')`,
      [group(slug), slug, slug === 'inner' ? 'private' : 'public'],
    ]),
    ...['secret', 'elsewhere'].map((name): Statement => [
      `insert into list (id, name, group_id, policy, joining) values ($1, $2, $3, 'open', 'asked')`,
      [list(name), name, group(name === 'secret' ? 'inner' : 'outer')],
    ]),
    ...[
      ['member', 'member'],
      ['animator', 'animator'],
      ['spare', 'animator'],
      ['suspended', 'animator'],
    ].map(([name = '', role]): Statement => [
      `insert into group_member (group_id, person_id, role) values ($1, $2, $3)`,
      [group('inner'), person(name), role],
    ]),
    ...[
      ['secret', 'moderator'],
      ['secret', 'suspended'],
      ['elsewhere', 'other'],
    ].map(([name = '', moderator = '']): Statement => [
      `insert into list_moderator (list_id, person_id, added_at) values ($1, $2, now())`,
      [list(name), person(moderator)],
    ]),
    [
      `insert into subscription (id, list_id, person_id, state, consent, changed_at)
       values ($1, $3, $4, 'subscribed', 'confirmed', now()), ($2, $3, $5, 'requested', 'confirmed', now())`,
      [
        idOf('subscription', 'member'),
        idOf('subscription', 'guest'),
        list('secret'),
        person('member'),
        person('guest'),
      ],
    ],
    [
      `insert into subscription_request (id, subscription_id, list_id, reason, requested_at)
       values ($1, $2, $3, 'please', now())`,
      [idOf('request', 'list'), idOf('subscription', 'guest'), list('secret')],
    ],
    [
      `insert into join_request (id, group_id, person_id, reason) values ($1, $2, $3, 'please')`,
      [idOf('request', 'group'), group('inner'), person('guest')],
    ],
    ...[
      ['group', group('inner'), null],
      ['list', null, list('secret')],
    ].map(([kind, groupId, listId]): Statement => [
      `insert into invitation (id, group_id, list_id, address, language, created_at, expires_at)
       values ($1, $2, $3, 'dora@elsewhere.example', 'fr', now(), now() + interval '30 days')`,
      [idOf('invitation', kind ?? ''), groupId, listId],
    ]),
    [
      `insert into addition (id, group_id, reason, state, person_count, registered_count, size_before, proposed_at)
       values ($1, $2, 'they agreed', 'waiting', 300, 300, 4, now())`,
      [idOf('addition', 'inner'), group('inner')],
    ],
    [
      `insert into refusal_template (id, group_id, text_fr, text_en, created_at) values ($1, $2, 'non', 'no', now())`,
      [idOf('template', 'inner'), group('inner')],
    ],
    ...[
      ['group', group('inner'), null],
      ['list', null, list('secret')],
    ].map(([kind, groupId, listId]): Statement => [
      `insert into reason_template (id, group_id, list_id, title, text_fr, text_en, created_at)
       values ($1, $2, $3, 'Hors sujet', 'non', 'no', now())`,
      [idOf('reason', kind ?? ''), groupId, listId],
    ]),
    [
      `insert into coverage_request (id, list_id, covered, directory, reason, asked_at)
       values ($1, $2, 300, 900, 'needed', now())`,
      [idOf('coverage', 'secret'), list('secret')],
    ],
    [
      `insert into exceptional_send (id, subject, text, reason, proposed_by, proposed_at)
       values ($1, 's', 't', 'needed', $2, now())`,
      [idOf('exceptional', 'fire'), person('board')],
    ],
    [
      `insert into merge_proposal (id, person_id, other_id, proposed_at) values ($1, $2, $3, now())`,
      [idOf('proposal', 'two'), person('guest'), person('spare')],
    ],
    [
      `insert into list_header_pattern (id, list_id, field, glob) values ($1, $2, 'x-spam', 'yes')`,
      [idOf('pattern', 'secret'), list('secret')],
    ],
    [`insert into list_alias (name, list_id, since) values ('bygone', $1, now())`, [list('secret')]],
    [
      `insert into forum (id, slug, name, kind, group_id, readable_by, writable_by)
       values ($1, 'inner', 'Inner', 'questions', $2, 'group', 'group')`,
      [idOf('forum', 'inner'), group('inner')],
    ],
    [
      `insert into forum_category (forum_id, slug, name) values ($1, 'news', 'News')`,
      [idOf('forum', 'inner')],
    ],
    [
      `insert into archived_thread (id, place_id, key, subject, topic, message_count, first_at, last_at)
       values ($1, $2, 'asked', 'Asked', '', 1, now(), now())`,
      [idOf('archived-thread', 'inner'), idOf('forum', 'inner')],
    ],
    [
      `insert into archived_message (id, place_id, forum_id, thread_id, key, message_id, author_name, author_address,
                                     subject, text, sent_at, archived_at)
       values ($1, $2, $2, $3, 'asked', 'asked', 'member Essai', '', 'Asked', 'Read by the group.', now(), now())`,
      [idOf('archived', 'inner'), idOf('forum', 'inner'), idOf('archived-thread', 'inner')],
    ],
    [
      `insert into forum_thread (id, forum_id, key, subject, author_id, archived_thread_id, message_count, started_at,
                                 last_at)
       values ($1, $2, $3, 'Asked', $4, $5, 1, now(), now())`,
      [
        idOf('thread', 'inner'),
        idOf('forum', 'inner'),
        'a'.repeat(16),
        person('member'),
        idOf('archived-thread', 'inner'),
      ],
    ],
    // Written in an hour: its author may edit it however slow the run is.
    [
      `insert into forum_message (id, thread_id, archived_message_id, author_id, state, submission_id, written_via,
                                  written_at, published_at)
       values ($1, $2, $3, $4, 'published', gen_random_uuid(), 'web', now() + interval '1 hour', now())`,
      [idOf('message', 'inner'), idOf('thread', 'inner'), idOf('archived', 'inner'), person('member')],
    ],
    ...[
      ['editor', 'editor:lettre'],
      ['board', 'board'],
      ['operator', 'operator'],
    ].map(([name = '', role]): Statement => [
      `insert into role_grant (person_id, role, granted_at) values ($1, $2, now())`,
      [person(name), role],
    ]),
    ...letterStatements(),
    [
      `insert into measure (person_id, kind, reason, opened_at, until)
       values ($1, 'access-suspended', 'a test', now(), now() + interval '1 day')`,
      [person('suspended')],
    ],
  ];
}

/** The letter of the private group, and what a member proposed to it for a month that no clock reaches. */
function letterStatements(): Statement[] {
  const [letterId, issueId] = [idOf('letter', 'lettre'), idOf('issue', 'lettre')];
  return [
    [
      `insert into letter (id, slug, name, kind, group_id, audience, proposing, archive, created_at)
       values ($1, 'lettre', 'Lettre', 'group', $2, 'group', 'members', 'members', now())`,
      [letterId, idOf('group', 'inner')],
    ],
    [
      `insert into letter_issue (id, letter_id, month, planned_at, opened_at)
       values ($1, $2, '2199-01-01', '2199-01-01', now())`,
      [issueId, letterId],
    ],
    [
      `insert into article (id, letter_id, issue_id, announcer_person_id, state, title, text, via, created_at, changed_at)
       values ($1, $2, $3, $4, 'proposed', 'Bal', 'Un bal.', 'web', now(), now())`,
      [idOf('article', 'member'), letterId, issueId, idOf('person', 'member')],
    ],
    [
      `insert into steering_draft (id, author_id, author_address, author_name, road, subject, body, message_id,
                                   reason_code, created_at, updated_at)
       values ($1, $2, 'member@ecole.example', 'Member', 'announce', 'Bal', 'Un bal.', 'bal', 'asked-first', now(), now())`,
      [idOf('draft', 'member'), idOf('person', 'member')],
    ],
    [
      `insert into letter_reason (id, letter_id, title, text_fr, created_at) values ($1, $2, 'Non', 'non', now())`,
      [idOf('reason', 'letter'), letterId],
    ],
  ];
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function signedIn(name: string): Statement[] {
  return [
    [
      `insert into session (id, token_hash, person_id, created_at, last_seen_at, expires_at)
       values ($1, $2, $3, now(), now(), now() + interval '1 day')`,
      [idOf('session', name), hashOf(cookieOf(name)), idOf('person', name)],
    ],
    [
      `insert into api_token (id, token_hash, person_id, name, scopes, created_at, last_used_at, expires_at)
       values ($1, $2, $3, 'all', $4, now(), now(), now() + interval '1 day')`,
      [idOf('token', name), hashOf(bearerOf(name)), idOf('person', name), [...tokenScopes]],
    ],
  ];
}
