import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Letters, their issues and the articles proposed to them. What a letter promises is kept here, whatever door an
 * article comes by: an issue a month, so many articles an issue, one for each announcer, an event once.
 */
export class Letters1796300000000 implements MigrationInterface {
  readonly name = 'Letters1796300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table letter (
        id uuid primary key default gen_random_uuid(),
        slug text not null unique,
        name text not null,
        description text not null default '',
        kind text not null,
        group_id uuid references "group",
        language text not null default 'fr',
        audience text not null,
        proposing text not null default 'anyone',
        archive text not null default 'public',
        every_months smallint not null default 1,
        send_hour smallint not null default 8,
        closes_days_before smallint not null default 3,
        max_articles smallint not null default 12,
        max_calendar_lines smallint not null default 20,
        max_lines smallint not null default 8,
        line_width smallint not null default 68,
        needs_second_approval boolean not null default false,
        version integer not null default 1,
        closed_at timestamptz,
        created_at timestamptz not null,
        constraint letter_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 29),
        constraint letter_name_check check (name <> ''),
        constraint letter_kind_check check (kind in ('platform', 'ax', 'group')),
        constraint letter_group_check check ((kind = 'group') = (group_id is not null)),
        constraint letter_language_check check (language in ('fr', 'en')),
        constraint letter_audience_check check (
          audience in ('directory', 'subscribers') and kind <> 'group' or audience in ('group', 'subscribers') and kind = 'group'),
        constraint letter_proposing_check check (proposing in ('anyone', 'members', 'editors')),
        constraint letter_archive_check check (archive in ('public', 'members')),
        constraint letter_every_months_check check (every_months in (1, 2, 3, 4, 6, 12)),
        constraint letter_send_hour_check check (send_hour between 0 and 23),
        constraint letter_closes_days_before_check check (closes_days_before between 1 and 14),
        constraint letter_limits_check check (
          max_articles between 1 and 50 and max_calendar_lines between 0 and 100 and max_lines between 1 and 40
          and line_width between 40 and 100)
      );
      create index letter_group_id_idx on letter (group_id);

      create table letter_issue (
        id uuid primary key default gen_random_uuid(),
        letter_id uuid not null references letter,
        month date not null,
        state text not null default 'open',
        introduction text not null default '',
        planned_at timestamptz not null,
        version integer not null default 1,
        opened_at timestamptz not null,
        closed_at timestamptz,
        ready_at timestamptz,
        started_at timestamptz,
        paused_at timestamptz,
        sent_at timestamptz,
        unique (letter_id, month),
        constraint letter_issue_month_check check (extract(day from month) = 1),
        constraint letter_issue_state_check check (state in ('open', 'closed', 'ready', 'sending', 'paused', 'sent')),
        constraint letter_issue_sent_check check ((state = 'sent') = (sent_at is not null))
      );

      create table letter_issue_approval (
        id uuid primary key default gen_random_uuid(),
        issue_id uuid not null references letter_issue on delete cascade,
        person_id uuid references person on delete set null,
        approved_at timestamptz not null,
        unique (issue_id, person_id)
      );
      create index letter_issue_approval_person_id_idx on letter_issue_approval (person_id);

      create table article (
        id uuid primary key default gen_random_uuid(),
        letter_id uuid not null references letter,
        issue_id uuid references letter_issue,
        announcer_person_id uuid references person on delete set null,
        group_id uuid references "group",
        state text not null default 'draft',
        category text not null default 'miscellaneous',
        title text not null default '',
        normal_title text not null default '',
        text text not null default '',
        contact text not null default '',
        link text not null default '',
        event_on date,
        is_calendar boolean not null default false,
        is_counted boolean not null default true,
        original jsonb,
        position integer not null default 0,
        via text not null,
        message_id text,
        version integer not null default 1,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        proposed_at timestamptz,
        unique (letter_id, message_id),
        constraint article_state_check check (
          state in ('draft', 'proposed', 'changes-asked', 'accepted', 'refused', 'withdrawn', 'published')),
        constraint article_category_check check (
          category in ('events', 'groups', 'school', 'associations', 'careers', 'miscellaneous')),
        constraint article_via_check check (via in ('web', 'api', 'mail', 'command', 'hand-over')),
        constraint article_original_check check (jsonb_typeof(original) = 'object'),
        constraint article_length_check check (
          length(title) <= 200 and length(text) <= 8000 and length(contact) <= 300 and length(link) <= 1000),
        constraint article_issue_check check (state in ('draft', 'withdrawn', 'refused') or issue_id is not null),
        constraint article_words_check check (
          state in ('draft', 'withdrawn', 'refused') or title <> '' and (text <> '' or is_calendar)),
        constraint article_calendar_check check (
          not is_calendar or state in ('draft', 'withdrawn', 'refused') or event_on is not null)
      );
      create index article_issue_id_idx on article (issue_id);
      create index article_announcer_person_id_idx on article (announcer_person_id);
      create index article_group_id_idx on article (group_id);
      create unique index article_one_per_announcer_idx on article (issue_id, announcer_person_id)
        where is_counted and not is_calendar and state in ('proposed', 'changes-asked', 'accepted');
      create unique index article_event_once_idx on article (letter_id, event_on, group_id, normal_title) nulls not distinct
        where event_on is not null and not is_calendar and state in ('proposed', 'changes-asked', 'accepted', 'published');
      create unique index article_calendar_once_idx on article (issue_id, event_on, group_id, normal_title) nulls not distinct
        where is_calendar and state in ('proposed', 'changes-asked', 'accepted', 'published');

      -- Whoever accepts waits for whoever is accepting into the same issue, then counts what is there.
      create function article_fits_its_issue() returns trigger language plpgsql as $$
      declare
        most integer;
        taken integer;
      begin
        if new.state <> 'accepted'
           or tg_op = 'UPDATE' and old.state = 'accepted' and old.issue_id = new.issue_id and old.is_calendar = new.is_calendar
        then
          return new;
        end if;
        perform from letter_issue where id = new.issue_id for no key update;
        select case when new.is_calendar then max_calendar_lines else max_articles end into most
          from letter where id = new.letter_id;
        select count(*) into taken from article
          where issue_id = new.issue_id and is_calendar = new.is_calendar and state in ('accepted', 'published') and id <> new.id;
        if taken >= most then
          raise exception 'the issue is full' using errcode = 'check_violation', constraint = 'article_issue_full', table = 'article';
        end if;
        return new;
      end $$;
      create trigger article_fits_its_issue before insert or update on article
        for each row execute function article_fits_its_issue();

      create table article_decision (
        id uuid primary key default gen_random_uuid(),
        article_id uuid not null references article on delete cascade,
        action text not null,
        from_state text not null,
        to_state text not null,
        reason text not null default '',
        decided_by uuid references person on delete set null,
        via text not null,
        decided_at timestamptz not null,
        constraint article_decision_action_check check (
          action in ('propose', 'accept', 'refuse', 'ask-changes', 'edit', 'postpone', 'reopen', 'withdraw', 'revise', 'publish')),
        constraint article_decision_via_check check (via in ('web', 'api', 'mail', 'command', 'hand-over', 'job'))
      );
      create index article_decision_article_id_decided_at_idx on article_decision (article_id, decided_at);
      create index article_decision_decided_by_idx on article_decision (decided_by);

      create table letter_reason (
        id uuid primary key default gen_random_uuid(),
        letter_id uuid not null references letter on delete cascade,
        title text not null,
        text_fr text not null default '',
        text_en text not null default '',
        created_at timestamptz not null,
        constraint letter_reason_title_check check (title <> ''),
        constraint letter_reason_text_check check (text_fr <> '' or text_en <> '')
      );
      create index letter_reason_letter_id_idx on letter_reason (letter_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
