import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { EchoFacts } from '../../channels/posting/posting-context.js';
import { Gathered } from '../../foundation/database/gathered.js';
import { preparedIn } from '../../foundation/database/prepared.js';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import type { Signed } from '../../postoffice/ledger/ledger-book.service.js';
import { HeldGreetings } from './held-greetings.service.js';
import { CampaignWord, type Word } from './campaign-word.entity.js';

export type NewWord = Pick<CampaignWord, 'word' | 'until' | 'reason'>;

interface LastWord {
  readonly clusterId: string;
  readonly word: Word;
  readonly until: Date | null;
}

/** What the ethics team said of announcements. */
@Injectable()
export class CampaignWords {
  private readonly asking = new Gathered<readonly string[], LastWord[]>(lastWords);

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly greetings: HeldGreetings,
  ) {}

  /** The last word on each, as far as it is in force: where they differ, to hold is stronger than to allow. */
  async inForce(clusterIds: readonly string[], now: Date): Promise<EchoFacts['word']> {
    if (clusterIds.length === 0) return 'none';
    const last = await this.asking.ask(this.dataSource.manager, clusterIds);
    const words = last.filter(({ until }) => until === null || until > now).map(({ word }) => word);
    if (words.includes('hold')) return 'held';
    return words.includes('allow') ? 'allowed' : 'none';
  }

  /** The announcements that somebody holds or allows now. */
  async allInForce(now: Date): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select id from (
         select distinct on (cluster_id) cluster_id as id, word, until from campaign_word
         order by cluster_id, campaign_word.id desc) last
       where word in ('hold', 'allow') and (until is null or until > $1)`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  say(clusterId: string, word: NewWord, actor: Actor, now: Date): Promise<void> {
    return this.dataSource.transaction(manager => this.sayIn(manager, clusterId, word, actor, now));
  }

  /** In the caller's transaction. */
  async sayIn(
    manager: EntityManager,
    clusterId: string,
    { word, until, reason }: NewWord,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const said = { clusterId, word, until, reason, saidBy: actorPersonId(actor), saidAt: now };
    await manager.save(manager.create(CampaignWord, said));
    await this.greetings.settle(manager, clusterId);
    await this.journal.record(manager, {
      at: now,
      actor,
      action: `campaign.${actions[word]}`,
      subjectKind: 'campaign',
      subjectId: clusterId,
      values: { reason, ...(until === null ? {} : { until: until.toISOString() }) },
    });
  }

  /** All that was said of one, the latest first. */
  of(clusterId: string): Promise<CampaignWord[]> {
    return this.dataSource.manager.find(CampaignWord, {
      where: { clusterId },
      order: { id: 'DESC' },
      take: 50,
    });
  }

  /** Announcements that turn out to be one: what was said of each is said of it, and a hold outlives the rest. */
  async join(
    manager: EntityManager,
    { clusterId: kept, joined: others }: Pick<Signed, 'clusterId' | 'joined'>,
    now: Date,
  ): Promise<void> {
    if (kept === null || others.length === 0) return;
    const moved = ['campaign_word', 'canary_hit', 'growth_report', 'steering_draft'];
    await manager.query(
      `insert into campaign_word (cluster_id, word, until, reason, said_by, said_at)
       select cluster_id, word, until, reason, said_by, said_at from (
         select distinct on (cluster_id) * from campaign_word where cluster_id = any($1::uuid[])
         order by cluster_id, id desc) last
       where word = 'hold' and (until is null or until > $2) order by id`,
      [[kept, ...others], now],
    );
    for (const table of moved) {
      await manager.query(`update ${table} set cluster_id = $1 where cluster_id = any($2::uuid[])`, [
        kept,
        others,
      ]);
    }
    await this.greetings.settle(manager, kept);
  }
}

async function lastWords(
  manager: EntityManager,
  asked: readonly (readonly string[])[],
): Promise<LastWord[][]> {
  const rows = await preparedIn<LastWord>(
    manager,
    'campaign-words',
    `select distinct on (cluster_id) cluster_id as "clusterId", word, until from campaign_word
     where cluster_id = any($1::uuid[]) order by cluster_id, id desc`,
    [[...new Set(asked.flat())]],
  );
  return asked.map(clusterIds => rows.filter(({ clusterId }) => clusterIds.includes(clusterId)));
}

const actions: Readonly<Record<Word, string>> = {
  watch: 'watched',
  allow: 'allowed',
  hold: 'held',
  none: 'word-taken-back',
};
