import { Module } from '@nestjs/common';
import { AccountsModule } from '../../community/accounts/accounts.module.js';
import { DirectoryModule } from '../../community/directory/directory.module.js';
import { GroupsModule } from '../../community/groups/groups.module.js';
import { ListsModule } from '../../community/lists/lists.module.js';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { ForwardingModule } from '../../channels/forwarding/forwarding.module.js';
import { ForumMailModule } from '../../channels/forums/forum-mail.module.js';
import { ForumModerationModule } from '../../channels/forums/forum-moderation.module.js';
import { ForumsModule } from '../../channels/forums/forums.module.js';
import { PostingModule } from '../../channels/posting/posting.module.js';
import { IdentityModule } from '../../intake/identity/identity.module.js';
import { ReceptionModule } from '../../intake/reception/reception.module.js';
import { ArchiveModule } from '../../postoffice/archive/archive.module.js';
import { LettersModule } from '../../channels/letters/letters.module.js';
import { ModerationModule } from '../../channels/moderation/moderation.module.js';
import { AdditionsModule } from '../../community/additions/additions.module.js';
import { SteeringModule } from '../../intake/steering/steering.module.js';
import { LedgerModule } from '../../postoffice/ledger/ledger.module.js';
import { AnimatorsWork } from './animators-work.js';
import { CommunitySeeder } from './community.seeder.js';
import { DemoService } from './demo.service.js';
import { ForumMailSeeder } from './forum-mail.seeder.js';
import { ForumsSeeder } from './forums.seeder.js';
import { ExceptionalModule } from '../../channels/letters/exceptional.module.js';
import { ExceptionalTouches } from './exceptional-touches.js';
import { ForwardingTouches } from './forwarding-touches.js';
import { FinishingTouches } from './finishing-touches.js';
import { LettersWork } from './letters-work.js';
import { ListTouches } from './list-touches.js';
import { MemberTouches } from './member-touches.js';
import { IdentityTouches } from './identity-touches.js';
import { JoiningTouches } from './joining-touches.js';
import { ModeratorsWork } from './moderators-work.js';
import { SteeringTouches } from './steering-touches.js';
import { WatchersTouches } from './watchers-touches.js';
import { SteeringWatchers } from './steering-watchers.js';
import { PastPostsSeeder } from './past-posts.seeder.js';

@Module({
  imports: [
    ConfigModule,
    DatabaseModule,
    DirectoryModule,
    AccountsModule,
    GroupsModule,
    ListsModule,
    PostingModule,
    ForwardingModule,
    ForumsModule,
    ForumMailModule,
    ForumModerationModule,
    ArchiveModule,
    ReceptionModule,
    AdditionsModule,
    LettersModule,
    ModerationModule,
    ExceptionalModule,
    IdentityModule,
    SteeringModule,
    LedgerModule,
  ],
  providers: [
    DemoService,
    CommunitySeeder,
    PastPostsSeeder,
    ForumsSeeder,
    ForumMailSeeder,
    FinishingTouches,
    ForwardingTouches,
    MemberTouches,
    AnimatorsWork,
    IdentityTouches,
    LettersWork,
    ListTouches,
    SteeringTouches,
    JoiningTouches,
    ExceptionalTouches,
    ModeratorsWork,
    SteeringWatchers,
    WatchersTouches,
  ],
  exports: [DemoService],
})
export class DemoModule {}
