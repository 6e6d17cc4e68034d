import { Module } from '@nestjs/common';
import { LifetimeModule } from '../../channels/forwarding/lifetime.module.js';
import { ForumsModule } from '../../channels/forums/forums.module.js';
import { LettersModule } from '../../channels/letters/letters.module.js';
import { ModerationModule } from '../../channels/moderation/moderation.module.js';
import { AccountsModule } from '../../community/accounts/accounts.module.js';
import { AdditionsModule } from '../../community/additions/additions.module.js';
import { AudiencesModule } from '../../community/audiences/audiences.module.js';
import { DirectoryModule } from '../../community/directory/directory.module.js';
import { GroupsModule } from '../../community/groups/groups.module.js';
import { ListsModule } from '../../community/lists/lists.module.js';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { ArchiveModule } from '../../postoffice/archive/archive.module.js';
import { LedgerModule } from '../../postoffice/ledger/ledger.module.js';
import { NoticesModule } from '../../postoffice/notices/notices.module.js';
import { AdviceCircles } from './advice-circles.service.js';
import { AdviceNames } from './advice-names.service.js';
import { AdvicePlaces } from './advice-places.service.js';
import { AdviceService } from './advice.service.js';
import { AuthorMail } from './author-mail.service.js';
import { BoardFigures } from './board-figures.service.js';
import { CampaignCounts } from './campaign-counts.service.js';
import { CampaignReading } from './campaign-reading.service.js';
import { CampaignWords } from './campaign-words.service.js';
import { CanaryAlarm } from './canary-alarm.service.js';
import { CarriedDrafts } from './carried-drafts.service.js';
import { DraftAdvising } from './draft-advising.service.js';
import { DraftAsking } from './draft-asking.service.js';
import { DraftAudiences } from './draft-audiences.service.js';
import { DraftCarrying } from './draft-carrying.service.js';
import { DraftDesk } from './draft-desk.service.js';
import { DraftFiles } from './draft-files.service.js';
import { DraftProposals } from './draft-proposals.service.js';
import { DraftReaches } from './draft-reach.service.js';
import { DraftReview } from './draft-review.service.js';
import { DraftSteps } from './draft-steps.service.js';
import { ElsewherePlaces } from './elsewhere-places.service.js';
import { DraftText } from './draft-text.service.js';
import { EthicsTeam } from './ethics-team.service.js';
import { FigureChanges } from './figure-changes.service.js';
import { ForumCarrying } from './forum-carrying.service.js';
import { ForumPlaces } from './forum-places.service.js';
import { LetterCarrying } from './letter-carrying.service.js';
import { LetterPlaces } from './letter-places.service.js';
import { ListPlaces } from './list-places.service.js';
import { FoundGreetings } from './found-greetings.service.js';
import { GreetingPlaces } from './greeting-places.service.js';
import { Greetings } from './greetings.service.js';
import { HeldGreetings } from './held-greetings.service.js';
import { GrowthWatch } from './growth-watch.service.js';
import { NamedLists } from './named-lists.service.js';
import { LongAgo } from './long-ago.service.js';
import { PastAnnouncements } from './past-announcements.service.js';
import { PeopleInSteering } from './people-in-steering.service.js';
import { PublicFigures } from './public-figures.service.js';
import { Replays } from './replays.service.js';
import { SaidBefore } from './said-before.service.js';
import { SteeredPeople } from './steered-people.service.js';
import { SteeredTelling } from './steered-telling.service.js';
import { SteeredWidth } from './steered-width.service.js';
import { SteeringDrafts } from './steering-drafts.service.js';
import { SteeringLook } from './steering-look.service.js';
import { SteeringService } from './steering.service.js';
import { StepSettling } from './step-settling.service.js';
import { WelcomeWords } from './welcome-words.service.js';
import { Welcoming } from './welcoming.service.js';

const foundation = [ConfigModule, DatabaseModule, JournalModule];
const community = [
  AccountsModule,
  AdditionsModule,
  AudiencesModule,
  DirectoryModule,
  GroupsModule,
  ListsModule,
];
const places = [ForumsModule, LettersModule, LifetimeModule, ModerationModule];
const postoffice = [ArchiveModule, LedgerModule, NoticesModule];
const watching = [
  CampaignCounts,
  CampaignReading,
  CanaryAlarm,
  DraftReview,
  FigureChanges,
  GrowthWatch,
  LongAgo,
  PastAnnouncements,
  PublicFigures,
  Replays,
];
const face = [
  AdviceService,
  SteeringService,
  SteeringDrafts,
  BoardFigures,
  CampaignWords,
  PeopleInSteering,
  Welcoming,
  Greetings,
  FoundGreetings,
  ...watching,
];

const looking = [SteeringLook, SaidBefore, SteeredPeople, SteeredWidth];

/** What authors meet: their drafts, and the places that welcome them. */
const drafts = [
  SteeredTelling,
  StepSettling,
  CarriedDrafts,
  DraftAsking,
  DraftCarrying,
  DraftDesk,
  DraftFiles,
  DraftProposals,
  DraftReaches,
  DraftSteps,
  ElsewherePlaces,
  ListPlaces,
];

/** Each kind of place, behind what drafts see of all of them. */
const carrying = [DraftAdvising, ForumCarrying, ForumPlaces, LetterCarrying, LetterPlaces];

@Module({
  imports: [...foundation, ...community, ...places, ...postoffice],
  providers: [
    AdviceCircles,
    AdviceNames,
    AdvicePlaces,
    ...looking,
    AuthorMail,
    DraftAudiences,
    NamedLists,
    DraftText,
    EthicsTeam,
    GreetingPlaces,
    HeldGreetings,
    WelcomeWords,
    ...drafts,
    ...carrying,
    ...face,
  ],
  exports: [...drafts, ...face],
})
export class SteeringModule {}
