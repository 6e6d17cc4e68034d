import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A forum knows the letter, and a thread the article, that is commented in it; what was said outlives both. */
export class ForumsOfLetters1796500004000 implements MigrationInterface {
  readonly name = 'ForumsOfLetters1796500004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update forum f set letter_id = null
        where letter_id is not null and not exists (select from letter l where l.id = f.letter_id);
      update forum_thread t set article_id = null
        where article_id is not null and not exists (select from article a where a.id = t.article_id);
      alter table forum add foreign key (letter_id) references letter on delete set null;
      alter table forum_thread add foreign key (article_id) references article on delete set null;
    `);
  }

  down(): Promise<void> {
    throw new Error('Vigie only moves forward: restore a backup to go back.');
  }
}
