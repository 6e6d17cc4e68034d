import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { daysAfter, yearsAfter } from '../../foundation/i18n/calendar.js';
import { type CampaignTotals, LedgerCampaigns } from '../../postoffice/ledger/ledger-campaigns.service.js';
import { Campaign } from './campaign.entity.js';
import { CampaignPass } from './campaign-pass.entity.js';
import { concernedLists, concernedPeople, concernOf, isWorthALook } from './concern.js';

const minuteMs = 60_000;
/** Transactions that began before the last pass may have ended after it. */
const overlapMs = 15 * minuteMs;
/** Copies that waited for moderators, and people of lists, are counted again for so long. */
const movingDays = 35;
const atOnce = 50;

interface Signs {
  readonly hits: number;
  readonly isGrowing: boolean;
}

const noSigns: Signs = { hits: 0, isGrowing: false };

/** Keeps what the ethics team's page is sorted by: only what came since the last time is counted. */
@Injectable()
export class CampaignCounts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: LedgerCampaigns,
  ) {}

  /** @returns how many were counted */
  async refresh(now: Date): Promise<number> {
    const { manager } = this.dataSource;
    const from = yearsAfter(now, -1);
    const pass = await manager.findOneBy(CampaignPass, { isOnly: true });
    const since = pass === null ? from : new Date(pass.upTo.getTime() - overlapMs);
    const found = await this.ledger.worthALook({
      since,
      from,
      people: concernedPeople,
      lists: concernedLists,
    });
    const ids = [...new Set([...found, ...(await this.others(since, now))])];
    for (let at = 0; at < ids.length; at += atOnce) await this.count(ids.slice(at, at + atOnce), from, now);
    await manager.query('delete from campaign where last_at <= $1', [from]);
    await manager.upsert(CampaignPass, { isOnly: true, upTo: now }, ['isOnly']);
    return ids.length;
  }

  /** What grows, what hit, and what was counted before and may still move. */
  private async others(since: Date, now: Date): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select cluster_id as id from growth_report where found_at > $1 and cluster_id is not null
       union select cluster_id from canary_hit where at > $1 and cluster_id is not null
       union select cluster_id from campaign where last_at > $2 and counted_at < $3`,
      [since, daysAfter(now, -movingDays), new Date(now.getTime() - 60 * minuteMs)],
    );
    return rows.map(({ id }) => id);
  }

  private async count(ids: readonly string[], from: Date, now: Date): Promise<void> {
    const [totals, signs] = await Promise.all([this.ledger.totals(ids, from), this.signs(ids, from)]);
    const counted = totals.map(one => campaign(one, signs.get(one.clusterId), now));
    const shown = counted.filter(isWorthALook);
    const gone = counted.filter(one => !isWorthALook(one)).map(({ clusterId }) => clusterId);
    if (shown.length > 0) await this.dataSource.manager.upsert(Campaign, shown, ['clusterId']);
    await this.dataSource.query('delete from campaign where cluster_id = any($1::uuid[])', [gone]);
  }

  private async signs(ids: readonly string[], from: Date): Promise<ReadonlyMap<string, Signs>> {
    const rows: (Signs & { id: string })[] = await this.dataSource.query(
      `select asked.id, (select count(*)::int from canary_hit where cluster_id = asked.id) as hits,
              exists (select from growth_report where cluster_id = asked.id and found_at > $2) as "isGrowing"
       from unnest($1::uuid[]) as asked (id)`,
      [ids, from],
    );
    return new Map(rows.map(({ id, ...signs }) => [id, signs]));
  }
}

function campaign(totals: CampaignTotals, signs: Signs | undefined, now: Date): Campaign {
  const counted = { ...totals, ...(signs ?? noSigns) };
  return Object.assign(new Campaign(), { ...counted, concern: concernOf(counted), countedAt: now });
}
