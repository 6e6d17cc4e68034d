import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Coverage1795450001000 implements MigrationInterface {
  readonly name = 'Coverage1795450001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table list add column platform_moderated_since timestamptz;
      create table coverage_request (
        id uuid primary key default gen_random_uuid(),
        list_id uuid not null references list on delete cascade,
        rule jsonb check (jsonb_typeof(rule) = 'object'),
        covered integer not null check (covered > 0),
        directory integer not null check (directory > 0),
        reason text not null check (reason <> ''),
        state text not null default 'open' check (state in ('open', 'granted', 'refused')),
        asked_by uuid references person on delete set null,
        asked_at timestamptz not null,
        closed_at timestamptz
      );
      create unique index coverage_request_open_idx on coverage_request (list_id) where state = 'open';
      create index coverage_request_list_id_idx on coverage_request (list_id);
      create index coverage_request_asked_by_idx on coverage_request (asked_by);
      create table coverage_signature (
        request_id uuid not null references coverage_request on delete cascade,
        person_id uuid not null references person,
        verdict text not null check (verdict in ('signed', 'refused')),
        reason text not null check (reason <> ''),
        signed_at timestamptz not null,
        primary key (request_id, person_id)
      );
      create index coverage_signature_person_id_idx on coverage_signature (person_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
