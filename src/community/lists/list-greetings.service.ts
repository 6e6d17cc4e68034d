import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { List } from './list.entity.js';

/** What lists say to whoever joins, as far as others have a word in it. */
@Injectable()
export class ListGreetings {
  constructor(private readonly dataSource: DataSource) {}

  /** The lists that greet, by their ids. */
  async places(): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select id from list where welcome_text <> '' and deleted_at is null order by id`,
    );
    return rows.map(({ id }) => id);
  }

  of(ids: readonly string[]): Promise<List[]> {
    return this.dataSource.manager.findBy(List, { id: In([...ids]) });
  }

  /** Whether it still greets with these words; it does until the caller's transaction ends. */
  async stays(
    manager: EntityManager,
    { id, welcomeText }: Pick<List, 'id' | 'welcomeText'>,
  ): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      'select from list where id = $1 and welcome_text = $2 and deleted_at is null for no key update',
      [id, welcomeText],
    );
    return rows.length > 0;
  }

  /** Greets without its own words until then, or with them again. @param ids of lists; any other is none of ours */
  async hold(manager: EntityManager, ids: readonly string[], until: Date | null): Promise<void> {
    await manager.update(List, { id: In([...ids]) }, { welcomeHeldUntil: until });
  }
}
