import { Module } from '@nestjs/common';
import { LifetimeModule } from '../../channels/forwarding/lifetime.module.js';
import { AccountsModule } from '../../community/accounts/accounts.module.js';
import { AudiencesModule } from '../../community/audiences/audiences.module.js';
import { DirectoryModule } from '../../community/directory/directory.module.js';
import { GroupsModule } from '../../community/groups/groups.module.js';
import { ListsModule } from '../../community/lists/lists.module.js';
import { StandingModule } from '../../community/standing/standing.module.js';
import { ConfigModule } from '../../foundation/config/config.module.js';

/** For verbs about people, groups and lists: quick to open, since no mail is read or sent. */
@Module({
  imports: [
    ConfigModule,
    AudiencesModule,
    DirectoryModule,
    LifetimeModule,
    GroupsModule,
    ListsModule,
    AccountsModule,
    StandingModule,
  ],
})
export class CommunityRooms {}
