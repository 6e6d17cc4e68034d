import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Group } from './group.entity.js';

/** What groups say to whoever joins, as far as others have a word in it. */
@Injectable()
export class GroupGreetings {
  constructor(private readonly dataSource: DataSource) {}

  /** The groups that greet, by their ids. */
  async places(): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select id from "group" where welcome_text <> '' order by id`,
    );
    return rows.map(({ id }) => id);
  }

  of(ids: readonly string[]): Promise<Group[]> {
    return this.dataSource.manager.findBy(Group, { id: In([...ids]) });
  }

  /** Whether it still greets with these words; it does until the caller's transaction ends. */
  async stays(
    manager: EntityManager,
    { id, welcomeText }: Pick<Group, 'id' | 'welcomeText'>,
  ): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      'select from "group" where id = $1 and welcome_text = $2 for no key update',
      [id, welcomeText],
    );
    return rows.length > 0;
  }

  /** Greets without its own words until then, or with them again. @param ids of groups; any other is none of ours */
  async hold(manager: EntityManager, ids: readonly string[], until: Date | null): Promise<void> {
    await manager.update(Group, { id: In([...ids]) }, { welcomeHeldUntil: until });
  }
}
