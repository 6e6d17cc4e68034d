import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GroupPages1795420000000 implements MigrationInterface {
  readonly name = 'GroupPages1795420000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists unaccent;
      create extension if not exists pg_trgm;
      alter table "group"
        add region text not null default '',
        add subjects text[] not null default '{}',
        add welcome_text text not null default '',
        add goodbye_text text not null default '',
        add members_visible_to text not null default 'members'
          check (members_visible_to in ('members', 'animators')),
        add joining text not null default 'asked' check (joining in ('open', 'asked', 'invited'));
      -- unaccent() and array_to_string() are only stable; for one dictionary and for text they never change.
      create function folded(words text) returns text
        language sql immutable strict parallel safe
        return lower(public.unaccent('public.unaccent'::regdictionary, words));
      create function group_words(name text, description text, region text, subjects text[]) returns text
        language sql immutable strict parallel safe
        return folded(name || ' ' || description || ' ' || region || ' ' || array_to_string(subjects, ' '));
      create index group_words_idx on "group"
        using gin (group_words(name, description, region, subjects) gin_trgm_ops);
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
