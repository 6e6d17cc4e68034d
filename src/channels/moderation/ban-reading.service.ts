import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { IdentityStrength } from '../../foundation/mail/authentication.js';
import { longestLine } from './queue-entry.js';
import { agreement } from './spam-reports.service.js';

/** A report as the ethics team reads it. */
export interface ReportShown {
  readonly heldId: string;
  readonly listName: string;
  readonly groupName: string | null;
  /** Null for a command, and for somebody who has left. */
  readonly moderatorName: string | null;
  readonly subject: string;
  readonly authorName: string;
  /** Empty once its author has left. */
  readonly authorAddress: string;
  readonly identity: IdentityStrength;
  readonly reportedAt: Date;
}

export interface ProposalShown {
  readonly id: string;
  readonly openedAt: Date;
  /** Null for somebody the directory does not know. */
  readonly personName: string | null;
  readonly outcome: 'banned' | 'dismissed' | null;
  readonly reason: string;
  readonly until: Date | null;
  readonly decidedAt: Date | null;
  readonly decidedByName: string | null;
  /** The latest first. */
  readonly reports: readonly ReportShown[];
}

const mostDecided = 20;
const mostReports = 50;

/** What the ethics team reads before it answers, and what it answered. */
@Injectable()
export class BanReading {
  constructor(private readonly dataSource: DataSource) {}

  /** The oldest first. */
  open(): Promise<ProposalShown[]> {
    return this.read('b.outcome is null order by b.opened_at, b.id limit 100');
  }

  /** The latest first, a few. */
  decided(): Promise<ProposalShown[]> {
    return this.read(`b.outcome is not null order by b.decided_at desc, b.id limit ${mostDecided}`);
  }

  private async read(which: string): Promise<ProposalShown[]> {
    const proposals: Omit<ProposalShown, 'reports'>[] = await this.dataSource.query(
      `select b.id, b.opened_at as "openedAt", trim(p.given_name || ' ' || p.family_name) as "personName", b.outcome,
              b.reason, b.until, b.decided_at as "decidedAt", trim(d.given_name || ' ' || d.family_name) as "decidedByName"
       from ban_proposal b left join person p on p.id = b.person_id left join person d on d.id = b.decided_by
       where ${which}`,
    );
    const reports = await this.reportsOf(proposals.map(({ id }) => id));
    return proposals.map(proposal => Object.assign(proposal, { reports: reports.get(proposal.id) ?? [] }));
  }

  /** All that speaks of that author, what counted for nothing included: it says how sure we were that it was them. */
  private async reportsOf(ids: readonly string[]): Promise<Map<string, ReportShown[]>> {
    const rows: (ReportShown & { readonly proposalId: string })[] = await this.dataSource.query(
      `select b.id as "proposalId", r.held_message_id as "heldId", l.name as "listName", g.name as "groupName",
              trim(m.given_name || ' ' || m.family_name) as "moderatorName", left(p.subject, ${longestLine}) as subject,
              left(p.author_name, ${longestLine}) as "authorName",
              left(p.author_address, ${longestLine}) as "authorAddress", r.identity, r.reported_at as "reportedAt"
       from ban_proposal b
       cross join lateral (
         select * from spam_report r
         where (r.author_hash = b.author_hash or r.author_person_id = b.person_id)
           and r.reported_at > b.opened_at - make_interval(days => ${agreement.days})
           and (b.decided_at is null or r.reported_at <= b.decided_at)
         order by r.reported_at desc limit ${mostReports}
       ) r
       join list l on l.id = r.list_id
       left join "group" g on g.id = l.group_id
       left join person m on m.id = r.moderator_id
       join held_message h on h.id = r.held_message_id
       join post p on p.id = h.post_id
       where b.id = any($1::uuid[]) order by r.reported_at desc`,
      [ids],
    );
    return Map.groupBy(rows, ({ proposalId }) => proposalId);
  }
}
