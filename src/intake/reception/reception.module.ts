import { Module } from '@nestjs/common';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { MailModule } from '../../foundation/mail/mail.module.js';
import { AccountsModule } from '../../community/accounts/accounts.module.js';
import { AudiencesModule } from '../../community/audiences/audiences.module.js';
import { DirectoryModule } from '../../community/directory/directory.module.js';
import { GroupsModule } from '../../community/groups/groups.module.js';
import { ListsModule } from '../../community/lists/lists.module.js';
import { StandingModule } from '../../community/standing/standing.module.js';
import { ForwardingModule } from '../../channels/forwarding/forwarding.module.js';
import { LettersModule } from '../../channels/letters/letters.module.js';
import { ForumModerationModule } from '../../channels/forums/forum-moderation.module.js';
import { ForumMailModule } from '../../channels/forums/forum-mail.module.js';
import { ForumsModule } from '../../channels/forums/forums.module.js';
import { DistributionModule } from '../../channels/distribution/distribution.module.js';
import { ModerationModule } from '../../channels/moderation/moderation.module.js';
import { PostingModule } from '../../channels/posting/posting.module.js';
import { ArchiveModule } from '../../postoffice/archive/archive.module.js';
import { DeliveryModule } from '../../postoffice/delivery/delivery.module.js';
import { LedgerModule } from '../../postoffice/ledger/ledger.module.js';
import { NoticesModule } from '../../postoffice/notices/notices.module.js';
import { SteeringModule } from '../steering/steering.module.js';
import { Announcements } from './announcements.service.js';
import { PostLedger } from './post-ledger.service.js';
import { BouncesModule } from '../bounces/bounces.module.js';
import { AlertedPeople } from './alerted-people.service.js';
import { AnswerAddress } from './answer-address.js';
import { ArrivalReader } from './arrival-reader.service.js';
import { AnswerLinks } from './answers/answer-links.js';
import { AnswerFacts } from './answers/answer-facts.js';
import { AnswerRecord } from './answers/answer-record.js';
import { AnswerTelling } from './answers/answer-telling.js';
import { Authenticator } from './authenticator.js';
import { AnsweredFiles } from './answers/answered-files.js';
import { ForumAnswerRecord } from './answers/forum-answer-record.js';
import { ForumAnswerTelling } from './answers/forum-answer-telling.js';
import { AuthorAnswers } from './author-answers.service.js';
import { AuthorCorrections } from './author-corrections.service.js';
import { AuthorNotices } from './author-notices.service.js';
import { SpamMarks } from './spam-marks.service.js';
import { AuthorTrust } from './author-trust.service.js';
import { BrakeAlarm } from './brake-alarm.service.js';
import { Carrying } from './carrying.service.js';
import { CommandAnswer } from './commands/command-answer.js';
import { CommandAudience } from './commands/command-audience.js';
import { CommandFactsService } from './commands/command-facts.js';
import { ConfirmationDesk } from './commands/confirmation-desk.js';
import { MailCommandRecord } from './commands/mail-command-record.js';
import { OrderActs } from './commands/order-acts.js';
import { CorrectedPosts } from './corrected-posts.service.js';
import { CorrectionNews } from './correction-news.service.js';
import { DnsResolver, SystemDnsResolver } from './authentication/dns-resolver.js';
import { ListCarrying } from './list-carrying.service.js';
import { HeldInReach } from './held-in-reach.service.js';
import { JudgedPosts } from './judged-posts.service.js';
import { WrittenPosts } from './written-posts.service.js';
import { DraftCarriages } from './draft-carriages.service.js';
import { EnvelopeGate } from './envelope.gate.js';
import { Envelopes } from './envelopes.service.js';
import { Expiry } from './expiry.service.js';
import { GatheredMail } from './gathered-mail.service.js';
import { ForumAnswers } from './forum-answers.service.js';
import { ForumAnswerWriting } from './forum-answer-writing.service.js';
import { ForumAuthors } from './forum-authors.service.js';
import { ForumModeration } from './forum-moderation.service.js';
import { ForumModeratorTelling } from './forum-moderator-telling.service.js';
import { ForumRights } from './forum-rights.service.js';
import { ForwardingMail } from './forwarding-mail.service.js';
import { HandedPosts } from './handed-posts.service.js';
import { HandElsewhere } from './hand-elsewhere.service.js';
import { HandOver } from './hand-over.service.js';
import { DecisionRights } from './decision-rights.service.js';
import { HeldDecisions } from './held-decisions.service.js';
import { ApprovedPosts } from './approved-posts.service.js';
import { HeldEnds } from './held-ends.service.js';
import { HeldMatters } from './held-matters.service.js';
import { HeldOutcomes } from './held-outcomes.service.js';
import { HeldRelease } from './held-release.service.js';
import { Holding } from './holding.service.js';
import { HeldSteering } from './held-steering.service.js';
import { HeldPost } from './held-post.service.js';
import { EndingHeld } from './ending-held.service.js';
import { ListEnding } from './list-ending.service.js';
import { ListFarewell } from './list-farewell.js';
import { JoiningAlarm } from './joining-alarm.service.js';
import { JoiningNews } from './joining-news.service.js';
import { LetterProposals } from './letter-proposals.service.js';
import { ListPeople } from './list-people.service.js';
import { MailCommands } from './mail-commands.service.js';
import { MailDesk } from './mail-desk.service.js';
import { LifetimeMail } from './lifetime-mail.service.js';
import { MemberDesk } from './member-desk.service.js';
import { MemberRouter } from './member-router.service.js';
import { ModerationAlarm } from './moderation-alarm.service.js';
import { ModeratorAnswers } from './moderator-answers.service.js';
import { ModeratorTelling } from './moderator-telling.service.js';
import { OtherMail } from './other-mail.service.js';
import { OutsideLedger } from './outside-ledger.service.js';
import { OwnerMail } from './owner-mail.service.js';
import { OutcomeNotices } from './outcome-notices.service.js';
import { PendingAnswers } from './pending-answers.service.js';
import { PeopleInCommands } from './people-in-commands.service.js';
import { Planning } from './planning.service.js';
import { PostJudging } from './post-judging.service.js';
import { PostLinks } from './post-links.service.js';
import { PeopleMail } from './people-mail.service.js';
import { PostMail } from './post-mail.service.js';
import { PostGiving } from './post-giving.service.js';
import { PostReception } from './post-reception.service.js';
import { ReceivedPosts } from './received-posts.service.js';
import { ReceptionGate } from './reception.gate.js';
import { ReceptionService } from './reception.service.js';
import { RemindedPeople } from './reminded-people.service.js';
import { Reminders } from './reminders.service.js';
import { RequestsWaiting } from './requests-waiting.service.js';
import { ReplyPreviews } from './reply-previews.service.js';
import { Rehearsal } from './rehearsal.service.js';
import { ReleaseService } from './release.service.js';
import { Resubmission } from './resubmission.service.js';
import { Router } from './router.service.js';
import { TraceService } from './trace.service.js';
import { WebDrafts } from './web-drafts.js';
import { WebPostWriting } from './web-post-writing.js';
import { WebPosts } from './web-posts.service.js';

/** What goes to people one by one. */
const peopleDesk = [PeopleMail, LifetimeMail, OwnerMail, MemberDesk, OutsideLedger];

/** What obeys mail to a list's programs. */
const commandDesk = [
  CommandFactsService,
  CommandAudience,
  MailCommandRecord,
  OrderActs,
  ConfirmationDesk,
  CommandAnswer,
];

/** What reads moderators' answers to notices. */
const answerDesk = [AnswerLinks, AnswerFacts, AnswerRecord, AnswerTelling];

/** What reads answers to what is said in forums, and decides on what waits there. */
const forumDesk = [
  ForumAnswers,
  ForumAnswerRecord,
  ForumAnswerTelling,
  AnsweredFiles,
  ForumAnswerWriting,
  ForumRights,
  ForumAuthors,
  ForumModeration,
  ForumModeratorTelling,
];

const foundation = [ConfigModule, DatabaseModule, JournalModule, MailModule];
const community = [
  AccountsModule,
  AudiencesModule,
  DirectoryModule,
  GroupsModule,
  ListsModule,
  StandingModule,
];
const channels = [
  DistributionModule,
  ForumMailModule,
  ForumModerationModule,
  ForumsModule,
  ForwardingModule,
  LettersModule,
  ModerationModule,
  PostingModule,
];
const postoffice = [ArchiveModule, DeliveryModule, LedgerModule, NoticesModule];

@Module({
  imports: [...foundation, ...community, ...channels, ...postoffice, BouncesModule, SteeringModule],
  providers: [
    ReceptionService,
    Planning,
    { provide: ReceptionGate, useExisting: ReceptionService },
    Envelopes,
    { provide: EnvelopeGate, useExisting: Envelopes },
    { provide: DnsResolver, useClass: SystemDnsResolver },
    Router,
    MemberRouter,
    ...peopleDesk,
    OtherMail,
    ArrivalReader,
    Authenticator,
    Carrying,
    PostMail,
    PostJudging,
    PostReception,
    ReceivedPosts,
    PostGiving,
    PostLedger,
    Announcements,
    Holding,
    BrakeAlarm,
    AuthorNotices,
    AuthorAnswers,
    PostLinks,
    AnswerAddress,
    AuthorCorrections,
    CorrectedPosts,
    CorrectionNews,
    Resubmission,
    ModeratorTelling,
    GatheredMail,
    RequestsWaiting,
    RemindedPeople,
    Reminders,
    AuthorTrust,
    SpamMarks,
    ForwardingMail,
    ListPeople,
    ListEnding,
    EndingHeld,
    ListFarewell,
    Rehearsal,
    MailCommands,
    ...commandDesk,
    ModeratorAnswers,
    PendingAnswers,
    ...answerDesk,
    ...forumDesk,
    MailDesk,
    LetterProposals,
    DecisionRights,
    HeldDecisions,
    HeldMatters,
    HeldOutcomes,
    HeldRelease,
    HeldEnds,
    ApprovedPosts,
    HeldSteering,
    Expiry,
    AlertedPeople,
    ModerationAlarm,
    HandedPosts,
    HeldPost,
    OutcomeNotices,
    ReplyPreviews,
    HandOver,
    HandElsewhere,
    ReleaseService,
    TraceService,
    JoiningAlarm,
    JoiningNews,
    PeopleInCommands,
    WebDrafts,
    HeldInReach,
    JudgedPosts,
    WebPostWriting,
    ListCarrying,
    WrittenPosts,
    DraftCarriages,
    WebPosts,
  ],
  exports: [
    ReceptionGate,
    EnvelopeGate,
    Envelopes,
    ReceptionService,
    HeldDecisions,
    AuthorAnswers,
    ReplyPreviews,
    AuthorCorrections,
    HandOver,
    HandElsewhere,
    ReleaseService,
    Reminders,
    Expiry,
    ModerationAlarm,
    TraceService,
    ListPeople,
    ListEnding,
    Rehearsal,
    JoiningAlarm,
    JoiningNews,
    MailCommands,
    ModeratorAnswers,
    PendingAnswers,
    ForumAnswerWriting,
    ForumModeration,
    ForumModeratorTelling,
    PeopleInCommands,
    DraftCarriages,
    WebPosts,
  ],
})
export class ReceptionModule {}
