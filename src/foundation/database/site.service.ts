import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SiteFact } from './site-fact.entity.js';

/** What the site knows about itself, shared by all its nodes. */
@Injectable()
export class SiteService {
  private isKnownDemonstration = false;

  constructor(private readonly dataSource: DataSource) {}

  async fact(name: string): Promise<string | null> {
    const fact = await this.dataSource.manager.findOneBy(SiteFact, { name });
    return fact?.value ?? null;
  }

  /** The fact `name`; the first caller of all nodes makes it, the others read what it made. */
  async factMadeOnce(name: string, make: () => string): Promise<string> {
    const known = await this.fact(name);
    if (known !== null) return known;
    await this.dataSource.query(
      'insert into site_fact (name, value) values ($1, $2) on conflict do nothing',
      [name, make()],
    );
    return (await this.fact(name)) ?? '';
  }

  /**
   * Writes a fact in the caller's transaction; false when it is there already. Two who write it at once
   * wait for each other, so one of them does what the fact stands for.
   */
  async mark(manager: EntityManager, name: string, value: string): Promise<boolean> {
    const made: unknown[] = await manager.query(
      'insert into site_fact (name, value) values ($1, $2) on conflict do nothing returning name',
      [name, value],
    );
    return made.length > 0;
  }

  /** A demonstration stays one for ever, so a yes is asked for once. */
  async isDemonstration(): Promise<boolean> {
    this.isKnownDemonstration ||= (await this.fact('demonstration')) !== null;
    return this.isKnownDemonstration;
  }
}
