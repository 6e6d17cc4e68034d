import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The register of exceptional sends. Two signatures and one send a year are promises of the database; a row that is in
 * the register stays there, word for word.
 */
export class ExceptionalSends1796400001000 implements MigrationInterface {
  readonly name = 'ExceptionalSends1796400001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table exceptional_send (
        id uuid primary key default gen_random_uuid(),
        subject text not null,
        text text not null,
        reason text not null,
        language text not null default 'fr',
        before_vigie boolean not null default false,
        proposed_by uuid references person on delete set null,
        proposed_at timestamptz not null,
        signed_by uuid references person on delete set null,
        signed_at timestamptz,
        withdrawn_by uuid references person on delete set null,
        withdrawn_at timestamptz,
        sent_on date,
        reach integer,
        constraint exceptional_send_words_check check (subject <> '' and reason <> '' and (text <> '' or before_vigie)),
        constraint exceptional_send_language_check check (language in ('fr', 'en')),
        constraint exceptional_send_signatures_check check (signed_by <> proposed_by),
        constraint exceptional_send_withdrawn_check check (withdrawn_at is null or sent_on is null),
        constraint exceptional_send_sent_check check (
          case when before_vigie then sent_on is not null and signed_at is null
               else (sent_on is null) = (signed_at is null) and (sent_on is null) = (reach is null) end),
        constraint exceptional_send_once_a_year exclude using gist (
          daterange(sent_on, (sent_on + interval '12 months')::date) with &&) where (not before_vigie and sent_on is not null)
      );
      create index exceptional_send_proposed_by_idx on exceptional_send (proposed_by);
      create index exceptional_send_signed_by_idx on exceptional_send (signed_by);
      create index exceptional_send_withdrawn_by_idx on exceptional_send (withdrawn_by);

      create function exceptional_send_is_kept() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          raise exception 'an exceptional send stays in the register' using errcode = 'restrict_violation';
        end if;
        if (new.subject, new.text, new.reason, new.language, new.before_vigie, new.proposed_at, new.signed_at, new.sent_on,
            new.reach, new.withdrawn_at) is distinct from
           (old.subject, old.text, old.reason, old.language, old.before_vigie, old.proposed_at, old.signed_at, old.sent_on,
            old.reach, old.withdrawn_at) then
          raise exception 'an exceptional send stays in the register as it was' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger exceptional_send_is_kept before update or delete on exceptional_send
        for each row when (old.sent_on is not null) execute function exceptional_send_is_kept();

      -- Words that two people sign are those that one of them wrote.
      create function exceptional_send_is_as_proposed() returns trigger language plpgsql as $$
      begin
        if (new.subject, new.text, new.reason, new.language) is distinct from
           (old.subject, old.text, old.reason, old.language) then
          raise exception 'a proposed send is withdrawn, not changed' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger exceptional_send_is_as_proposed before update on exceptional_send
        for each row when (old.sent_on is null) execute function exceptional_send_is_as_proposed();
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
