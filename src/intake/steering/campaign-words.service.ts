import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EchoFacts } from '../../channels/posting/posting-context.js';
import { queryPrepared } from '../../foundation/database/prepared.js';
import type { Word } from './campaign-word.entity.js';

/** What the ethics team said of announcements. */
@Injectable()
export class CampaignWords {
  constructor(private readonly dataSource: DataSource) {}

  /** The last word on each, as far as it is in force: where they differ, to hold is stronger than to allow. */
  async inForce(clusterIds: readonly string[], now: Date): Promise<EchoFacts['word']> {
    if (clusterIds.length === 0) return 'none';
    const rows = await queryPrepared<{ word: Word; until: Date | null }>(
      this.dataSource,
      'campaign-words',
      `select distinct on (cluster_id) word, until from campaign_word
       where cluster_id = any($1::uuid[]) order by cluster_id, id desc`,
      [clusterIds],
    );
    const words = rows.filter(({ until }) => until === null || until > now).map(({ word }) => word);
    if (words.includes('hold')) return 'held';
    return words.includes('allow') ? 'allowed' : 'none';
  }
}
