import type { DataSource } from 'typeorm';
import { AcceptanceService } from '../../src/community/additions/acceptance.service.js';
import { AdditionMail } from '../../src/community/additions/addition-mail.service.js';
import { AdditionsService } from '../../src/community/additions/additions.service.js';
import { EntryService } from '../../src/community/additions/entry.service.js';
import { InvitationAnswers } from '../../src/community/additions/invitation-answers.service.js';
import { InvitationMail } from '../../src/community/additions/invitation-mail.service.js';
import { InvitationsService } from '../../src/community/additions/invitations.service.js';
import { readPeople } from '../../src/community/additions/pasted-people.js';
import { PreviewService } from '../../src/community/additions/preview.service.js';
import { TargetFacts } from '../../src/community/additions/target-facts.service.js';
import { CoverageService } from '../../src/community/audiences/coverage.service.js';
import { RuleBooks } from '../../src/community/audiences/rule-books.service.js';
import { SuppressionService } from '../../src/community/directory/suppression.service.js';
import { GroupEntriesService } from '../../src/community/groups/group-entries.service.js';
import { ListEntriesService } from '../../src/community/lists/list-entries.service.js';
import { SiteSecret } from '../../src/foundation/database/site-secret.js';
import { LedgerBook } from '../../src/postoffice/ledger/ledger-book.service.js';
import { Community } from './a-community.js';

/** The room of additions on one database, above the rest of the community. */
export class AdditionsRoom {
  readonly community = new Community(this.dataSource);
  readonly suppression = new SuppressionService(this.dataSource);
  readonly preview = new PreviewService(
    this.community.config,
    this.dataSource,
    this.suppression,
    this.community.departures,
  );
  readonly lists = new ListEntriesService(this.community.journal);
  private readonly facts = new TargetFacts(
    this.community.config,
    new CoverageService(this.dataSource, new RuleBooks(this.dataSource)),
  );
  private readonly entry = new EntryService(
    this.community.directory,
    new GroupEntriesService(this.community.journal),
    this.lists,
    this.community.bearers,
  );
  readonly mail = new AdditionMail(
    this.dataSource,
    this.community.config,
    new SiteSecret('of the tests'),
    this.community.notices,
    this.community.directory,
    this.facts,
  );
  readonly additions = new AdditionsService(
    this.dataSource,
    this.community.journal,
    this.preview,
    this.entry,
    this.facts,
    this.mail,
    new LedgerBook(),
  );
  readonly invitationMail = new InvitationMail(
    this.dataSource,
    this.community.config,
    this.community.notices,
    this.facts,
  );
  readonly invitations = new InvitationsService(
    this.dataSource,
    this.community.journal,
    this.preview,
    this.facts,
  );
  readonly answers = new InvitationAnswers(
    this.dataSource,
    this.community.journal,
    new AcceptanceService(
      this.entry,
      this.lists,
      this.community.departures,
      this.community.groupMail,
      this.community.subscriptionNotices,
    ),
  );

  constructor(readonly dataSource: DataSource) {}

  /** The bodies of all mail to an address, the newest first. */
  async mailTo(address: string): Promise<string[]> {
    const rows: { body: string }[] = await this.dataSource.query(
      `select convert_from(o.prefix, 'UTF8') as body from delivery d join outbound_message o on o.id = d.outbound_id
       where d.address = $1 order by d.id desc`,
      [address],
    );
    return rows.map(({ body }) => body);
  }

  /** The token of the newest invitation to an address, as its reader finds it. */
  async tokenFor(address: string): Promise<string> {
    const [body = ''] = await this.mailTo(address);
    return /\/invitations\/([a-z2-7]{26})/.exec(body.replaceAll('=\r\n', ''))?.[1] ?? '';
  }
}

export function linesOf(text: string) {
  return readPeople(text).lines;
}
