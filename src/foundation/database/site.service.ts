import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SiteFact } from './site-fact.entity.js';

/** What the site knows about itself, shared by all its nodes. */
@Injectable()
export class SiteService {
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

  /** A demonstration stays one for ever. */
  async isDemonstration(): Promise<boolean> {
    return (await this.fact('demonstration')) !== null;
  }
}
