import type { DataSource } from 'typeorm';
import { DirectoryService } from '../../src/community/directory/directory.service.js';
import { SuppressionService } from '../../src/community/directory/suppression.service.js';
import { PeopleImportService } from '../../src/community/directory/people-import.service.js';
import { AnimatorChoicesService } from '../../src/community/groups/animator-choices.service.js';
import { DeparturesService } from '../../src/community/groups/departures.service.js';
import { Group } from '../../src/community/groups/group.entity.js';
import { GroupMailService } from '../../src/community/groups/group-mail.service.js';
import { GroupsService } from '../../src/community/groups/groups.service.js';
import { JoinConfirmationsService } from '../../src/community/groups/join-confirmations.service.js';
import { JoinMailService } from '../../src/community/groups/join-mail.service.js';
import { JoinRequestsService } from '../../src/community/groups/join-requests.service.js';
import { MembersService } from '../../src/community/groups/members.service.js';
import { AudiencesService } from '../../src/community/audiences/audiences.service.js';
import { AudienceReading } from '../../src/community/audiences/audience-reading.service.js';
import { BearerFactsService } from '../../src/community/audiences/bearer-facts.service.js';
import { CoverageService } from '../../src/community/audiences/coverage.service.js';
import { CoverageRequestsService } from '../../src/community/audiences/coverage-requests.service.js';
import { ListsOfPersonService } from '../../src/community/audiences/lists-of-person.service.js';
import { ListRulesService } from '../../src/community/lists/list-rules.service.js';
import { PostingAudienceService } from '../../src/community/audiences/posting-audience.service.js';
import { RuleBooks } from '../../src/community/audiences/rule-books.service.js';
import { RuleChecks } from '../../src/community/audiences/rule-checks.service.js';
import { RulesService } from '../../src/community/audiences/rules.service.js';
import { AdmissionService } from '../../src/community/lists/admission.service.js';
import { BearersService } from '../../src/community/lists/bearers.service.js';
import { BrakesService } from '../../src/community/lists/brakes.service.js';
import { ConfirmationsService } from '../../src/community/lists/confirmations.service.js';
import { GroupExitService } from '../../src/community/lists/group-exit.service.js';
import { ListDeletion } from '../../src/community/lists/list-deletion.service.js';
import { Confirming } from '../../src/community/lists/confirming.service.js';
import { Entrance } from '../../src/community/lists/entrance.js';
import { JoiningLimits } from '../../src/community/lists/joining-limits.service.js';
import { LeavingService } from '../../src/community/lists/leaving.service.js';
import { ListImportService } from '../../src/community/lists/list-import.service.js';
import { ListNames } from '../../src/community/lists/list-names.service.js';
import { ListsService } from '../../src/community/lists/lists.service.js';
import { ModeratorsService } from '../../src/community/lists/moderators.service.js';
import { OwnersService } from '../../src/community/lists/owners.service.js';
import { PostingFactsService } from '../../src/community/lists/posting-facts.service.js';
import { PreferencesService } from '../../src/community/lists/preferences.service.js';
import { ProposalMail } from '../../src/community/lists/proposal-mail.js';
import { RecipientsService } from '../../src/community/lists/recipients.service.js';
import { RequestDecisions } from '../../src/community/lists/request-decisions.service.js';
import { StrangerConfirming } from '../../src/community/lists/stranger-confirming.service.js';
import { StrangerJoining } from '../../src/community/lists/stranger-joining.service.js';
import { SubscriberExportService } from '../../src/community/lists/subscriber-export.service.js';
import { SubscriberImportService } from '../../src/community/lists/subscriber-import.service.js';
import { RequestNotices } from '../../src/community/lists/request-notices.js';
import { SubscriptionMail } from '../../src/community/lists/subscription-mail.js';
import { SubscriptionNotices } from '../../src/community/lists/subscription-notices.js';
import { SubscriptionRequestService } from '../../src/community/lists/subscription-request.service.js';
import { SubscriptionSettings } from '../../src/community/lists/subscription-settings.service.js';
import { SubscriptionsService } from '../../src/community/lists/subscriptions.service.js';
import { readConfig } from '../../src/foundation/config/environment.js';
import { JournalService } from '../../src/foundation/journal/journal.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { FanOutService } from '../../src/postoffice/delivery/fan-out.service.js';
import { LedgerBook } from '../../src/postoffice/ledger/ledger-book.service.js';
import { NoticesService } from '../../src/postoffice/notices/notices.service.js';

/** The rooms of the community on one database, wired as their modules do. */
export class Community {
  readonly journal = new JournalService();
  readonly directory = new DirectoryService(this.dataSource, this.journal);
  readonly suppression = new SuppressionService(this.dataSource);
  readonly people = new PeopleImportService(this.dataSource, this.journal, this.suppression);
  readonly groups = new GroupsService(this.dataSource, this.journal);
  readonly members = new MembersService(this.dataSource, this.journal);
  readonly names = new ListNames(this.dataSource, this.journal);
  readonly lists = new ListsService(this.dataSource, this.journal, this.names);
  readonly brakes = new BrakesService(this.dataSource, this.journal);
  readonly owners = new OwnersService(this.dataSource, this.journal);
  readonly config = readConfig({});
  readonly choices = new AnimatorChoicesService(this.dataSource);
  readonly notices = new NoticesService(this.config, this.dataSource, new FanOutService(new LedgerBook()));
  readonly groupMail = new GroupMailService(this.config, this.directory, this.choices, this.notices);
  readonly departures = new DeparturesService(this.dataSource);
  readonly joinRequests = new JoinRequestsService(
    this.dataSource,
    this.journal,
    this.members,
    this.departures,
    this.groupMail,
  );
  readonly joinConfirmations = new JoinConfirmationsService(this.dataSource);
  readonly groupExit = new GroupExitService(
    this.dataSource,
    this.journal,
    this.members,
    this.departures,
    this.groupMail,
  );
  readonly preferences = new PreferencesService(this.dataSource, this.journal);
  readonly moderators = new ModeratorsService(this.dataSource, this.journal);
  readonly admission = new AdmissionService(this.dataSource, this.journal);
  readonly facts = new PostingFactsService(this.dataSource);
  readonly confirmations = new ConfirmationsService(this.dataSource);
  readonly subscriptions = new SubscriptionsService(
    this.dataSource,
    this.journal,
    this.directory,
    this.confirmations,
  );
  readonly subscriptionSettings = new SubscriptionSettings(this.dataSource, this.journal);
  readonly limits = new JoiningLimits(this.dataSource);
  readonly subscriptionMail = new SubscriptionMail(this.config, this.notices);
  readonly subscriptionNotices = new SubscriptionNotices(this.subscriptionMail);
  readonly requestNotices = new RequestNotices(this.subscriptionMail);
  readonly deletion = new ListDeletion(this.journal, this.subscriptionMail, this.requestNotices);
  readonly bearers = new BearersService(this.dataSource, this.journal);
  private readonly entrance = new Entrance(
    this.journal,
    this.directory,
    this.bearers,
    this.subscriptionNotices,
    this.requestNotices,
  );
  readonly leaving = new LeavingService(this.dataSource, this.subscriptions, this.subscriptionNotices);
  readonly confirming = new Confirming(
    this.dataSource,
    this.confirmations,
    this.entrance,
    this.leaving,
    this.subscriptionSettings,
  );
  readonly requests = new SubscriptionRequestService(
    this.config,
    this.dataSource,
    this.entrance,
    new ProposalMail(
      this.limits,
      this.notices,
      this.confirmations,
      this.subscriptionNotices,
      this.requestNotices,
    ),
  );
  readonly decisions = new RequestDecisions(
    this.dataSource,
    this.journal,
    this.subscriptionMail,
    this.requestNotices,
  );
  readonly recipients = new RecipientsService(this.dataSource);
  readonly strangerJoining = new StrangerJoining(
    this.config,
    this.dataSource,
    this.limits,
    new JoinMailService(this.config, this.notices, this.joinConfirmations),
  );
  readonly strangerConfirming = new StrangerConfirming(
    this.dataSource,
    this.joinConfirmations,
    this.directory,
    this.bearers,
    this.joinRequests,
  );
  readonly imports = new SubscriberImportService(
    this.dataSource,
    this.journal,
    this.confirmations,
    this.suppression,
  );
  readonly exports = new SubscriberExportService(this.dataSource);
  private readonly ruleBooks = new RuleBooks(this.dataSource);
  private readonly ruleChecks = new RuleChecks(this.ruleBooks);
  readonly audiences = new AudiencesService(
    this.dataSource,
    this.ruleBooks,
    this.recipients,
    this.moderators,
    this.exports,
  );
  readonly coverage = new CoverageService(this.dataSource, this.ruleBooks);
  private readonly listRules = new ListRulesService(this.journal);
  readonly coverageRequests = new CoverageRequestsService(
    this.dataSource,
    this.journal,
    this.listRules,
    this.ruleChecks,
  );
  readonly listsOfPerson = new ListsOfPersonService(
    this.dataSource,
    this.ruleBooks,
    new BearerFactsService(this.dataSource),
    this.subscriptions,
    this.audiences,
  );
  readonly audienceReading = new AudienceReading(
    this.dataSource,
    this.ruleBooks,
    new BearerFactsService(this.dataSource),
  );
  readonly postingAudience = new PostingAudienceService(
    this.facts,
    this.ruleBooks,
    this.audiences,
    this.coverage,
  );
  readonly rules = new RulesService(
    this.dataSource,
    this.listRules,
    this.ruleBooks,
    this.coverage,
    this.ruleChecks,
  );
  readonly seeding = new ListImportService(this.journal);

  constructor(readonly dataSource: DataSource) {}

  async aGroup(slug: string, settings: Partial<Group> = {}): Promise<string> {
    const at = new Date('2026-01-01T00:00:00Z');
    const outcome = await this.groups.create({ slug, name: slug, kind: 'leisure' }, operator, at);
    if (outcome.kind !== 'created') throw new Error(`${slug} was not created: ${outcome.kind}`);
    if (Object.keys(settings).length > 0)
      await this.dataSource.manager.update(Group, outcome.group.id, settings);
    return outcome.group.id;
  }

  async aList(name: string, groupId: string | null = null): Promise<string> {
    const outcome = await this.lists.create({ name, groupId }, operator, new Date('2026-01-01T00:00:00Z'));
    if (outcome.kind !== 'created') throw new Error(`${name} was not created: ${outcome.kind}`);
    return outcome.list.id;
  }
}
