import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LedgerCampaigns } from '../../postoffice/ledger/ledger-campaigns.service.js';
import { Campaign } from './campaign.entity.js';
import type { Word } from './campaign-word.entity.js';

/** One line of the ethics team's page. */
export interface CampaignLine {
  readonly campaign: Campaign;
  readonly subject: string;
  /** The last word, if it is in force. */
  readonly word: Word | null;
  readonly until: Date | null;
}

/** Announcements worth a look, as the ethics team reads them. */
@Injectable()
export class CampaignReading {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: LedgerCampaigns,
  ) {}

  count(): Promise<number> {
    return this.dataSource.manager.count(Campaign);
  }

  /** What concerns most first. @param page from 1 */
  async page(page: number, size: number, now: Date): Promise<CampaignLine[]> {
    const campaigns = await this.dataSource.manager.find(Campaign, {
      order: { concern: 'DESC', lastAt: 'DESC', clusterId: 'DESC' },
      skip: (page - 1) * size,
      take: size,
    });
    return this.lines(campaigns, now);
  }

  /** Of one author, those that reached most. */
  async ofAuthor(author: string, from: Date): Promise<{ clusterId: string; subject: string }[]> {
    const ids = await this.ledger.ofAuthor(author, from);
    const subjects = await this.ledger.subjects(ids);
    return ids.map(clusterId => ({ clusterId, subject: subjects.get(clusterId) ?? '' }));
  }

  /** Any announcement of the ledger, worth a look or not; counted now. Null: there is none. */
  async one(clusterId: string, from: Date, now: Date): Promise<CampaignLine | null> {
    const [totals] = await this.ledger.totals([clusterId], from);
    if (totals === undefined) return null;
    const known = await this.dataSource.manager.findOneBy(Campaign, { clusterId });
    const signs = { hits: known?.hits ?? 0, isGrowing: known?.isGrowing ?? false };
    const counted = { ...totals, ...signs, concern: known?.concern ?? 0, countedAt: now };
    const [line] = await this.lines([Object.assign(new Campaign(), counted)], now);
    return line ?? null;
  }

  private async lines(campaigns: readonly Campaign[], now: Date): Promise<CampaignLine[]> {
    const ids = campaigns.map(({ clusterId }) => clusterId);
    const [subjects, words] = await Promise.all([this.ledger.subjects(ids), this.words(ids, now)]);
    return campaigns.map(campaign => {
      const said = words.get(campaign.clusterId);
      const subject = subjects.get(campaign.clusterId) ?? '';
      return { campaign, subject, word: said?.word ?? null, until: said?.until ?? null };
    });
  }

  private async words(
    ids: readonly string[],
    now: Date,
  ): Promise<ReadonlyMap<string, { word: Word; until: Date | null }>> {
    const rows: { id: string; word: Word; until: Date | null }[] = await this.dataSource.query(
      `select id, word, until from (
         select distinct on (cluster_id) cluster_id as id, word, until from campaign_word
         where cluster_id = any($1::uuid[]) order by cluster_id, campaign_word.id desc) last
       where word <> 'none' and (until is null or until > $2)`,
      [ids, now],
    );
    return new Map(rows.map(({ id, ...word }) => [id, word]));
  }
}
