import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One archive for lists, letters and forums, in threads; a message can be hidden or emptied. */
export class ArchiveOfPlaces1796100000000 implements MigrationInterface {
  readonly name = 'ArchiveOfPlaces1796100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table archived_thread (
        id uuid primary key default gen_random_uuid(),
        -- A list, a letter or a forum: as in archived_message.
        place_id uuid not null,
        -- The key of the message it began with here: its permanent address.
        key text not null,
        subject text not null,
        -- The subject as answers repeat it: folded, without Re: and tags.
        topic text not null,
        -- Those that are shown.
        message_count integer not null,
        first_at timestamptz not null,
        last_at timestamptz not null,
        unique (place_id, key)
      );
      create index archived_thread_place_id_last_at_idx on archived_thread (place_id, last_at);
      create index archived_thread_place_id_topic_last_at_idx on archived_thread (place_id, topic, last_at);

      -- A message that others answered and the place has not: it may come late, or was never sent there.
      create table awaited_message (
        place_id uuid not null,
        message_id text not null,
        thread_id uuid not null references archived_thread on delete cascade,
        primary key (place_id, message_id)
      );
      create index awaited_message_thread_id_idx on awaited_message (thread_id);

      alter table archived_message
        alter list_id drop not null,
        alter raw_id drop not null,
        alter number drop not null,
        add letter_id uuid,
        add forum_id uuid,
        add place_id uuid,
        add thread_id uuid,
        add reference_ids text[] not null default '{}',
        add is_imported boolean not null default false,
        add hidden_at timestamptz,
        add hidden_by uuid references person on delete set null,
        add hidden_reason text,
        add deleted_at timestamptz;
      update archived_message set place_id = list_id,
        reference_ids = case when in_reply_to is null then '{}' else array[in_reply_to] end;
    `);
    await runner.query(threadsOfWhatIsThere);
    await runner.query(`
      alter table archived_message
        alter place_id set not null,
        alter thread_id set not null,
        add foreign key (thread_id) references archived_thread,
        add constraint archived_message_place_check check (
          num_nonnulls(list_id, letter_id, forum_id) = 1 and place_id = coalesce(list_id, letter_id, forum_id)),
        add constraint archived_message_hidden_check check ((hidden_at is null) = (hidden_reason is null)),
        drop constraint archived_message_list_id_key_key,
        add unique (place_id, key);
      drop index archived_message_message_id_idx;
      drop index archived_message_list_id_archived_at_idx;
      create index archived_message_place_id_message_id_idx on archived_message (place_id, message_id);
      create index archived_message_place_id_archived_at_idx on archived_message (place_id, archived_at);
      create index archived_message_thread_id_archived_at_idx on archived_message (thread_id, archived_at);
      create index archived_message_letter_id_idx on archived_message (letter_id) where letter_id is not null;
      create index archived_message_forum_id_idx on archived_message (forum_id) where forum_id is not null;
      create index archived_message_hidden_by_idx on archived_message (hidden_by) where hidden_by is not null;
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}

/** What is there already is threaded by what it answers; who answers in a circle, or nobody, begins a thread. */
const threadsOfWhatIsThere = `
  create temporary table threaded on commit drop as
  with recursive tree as (
    select m.id, m.id as root from archived_message m
    where not exists (select from archived_message p
                      where p.list_id = m.list_id and p.message_id = m.in_reply_to and p.id <> m.id)
    union
    select c.id, tree.root from tree join archived_message p on p.id = tree.id
    join archived_message c on c.list_id = p.list_id and c.in_reply_to = p.message_id and c.id <> p.id
  )
  select m.id, coalesce(min(tree.root::text)::uuid, m.id) as root
  from archived_message m left join tree on tree.id = m.id group by m.id;

  insert into archived_thread (id, place_id, key, subject, topic, message_count, first_at, last_at)
  select root.id, root.list_id, root.key, root.subject, '', count(*), min(m.archived_at), max(m.archived_at)
  from threaded join archived_message m on m.id = threaded.id join archived_message root on root.id = threaded.root
  group by root.id;
  update archived_message m set thread_id = threaded.root from threaded where threaded.id = m.id;
  drop table threaded;

  insert into awaited_message (place_id, message_id, thread_id)
  select distinct on (m.list_id, m.in_reply_to) m.list_id, m.in_reply_to, m.thread_id
  from archived_message m
  where m.in_reply_to is not null and not exists (
    select from archived_message p where p.list_id = m.list_id and p.message_id = m.in_reply_to);
`;
