import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, MoreThan } from 'typeorm';
import { LinkedFile } from './linked-file.entity.js';
import { RawErasing } from './raw-erasing.service.js';

/** The links that stand in copies in the place of heavy files. Who may follow one is decided above. */
@Injectable()
export class LinkedFilesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly erasing: RawErasing,
  ) {}

  async add(manager: EntityManager, files: readonly LinkedFile[]): Promise<void> {
    if (files.length > 0) await manager.insert(LinkedFile, [...files]);
  }

  /** Null once it is over. */
  find(id: string, now: Date): Promise<LinkedFile | null> {
    return this.dataSource.manager.findOneBy(LinkedFile, { id, expiresAt: MoreThan(now) });
  }

  /**
   * Ends links whose time is over, and the bodies of copies that left long ago. The message keeps its file, for whoever
   * reads the archive.
   */
  async forgetExpired(now: Date): Promise<void> {
    await this.dataSource.transaction(async manager => {
      const [ended] = await manager.query<[{ lighter: string }[]]>(
        'delete from linked_file where expires_at <= $1 returning lighter_raw_id as lighter',
        [now],
      );
      const bodies = ended.map(({ lighter }) => lighter);
      await this.erasing.ask(manager, bodies, now);
    });
  }
}
