import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions on an article in their order, and letters among what the archive keeps. */
export class LettersKept1796300001000 implements MigrationInterface {
  readonly name = 'LettersKept1796300001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table article_decision add version integer;
      update article_decision set version = numbered.version
        from (select id, row_number() over (partition by article_id order by decided_at, id) as version from article_decision) numbered
        where numbered.id = article_decision.id;
      alter table article_decision alter version set not null, add unique (article_id, version);
      drop index article_decision_article_id_decided_at_idx;
      alter table archived_message add foreign key (letter_id) references letter;
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
