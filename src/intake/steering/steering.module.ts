import { Module } from '@nestjs/common';
import { ForumsModule } from '../../channels/forums/forums.module.js';
import { LettersModule } from '../../channels/letters/letters.module.js';
import { AudiencesModule } from '../../community/audiences/audiences.module.js';
import { DirectoryModule } from '../../community/directory/directory.module.js';
import { GroupsModule } from '../../community/groups/groups.module.js';
import { ListsModule } from '../../community/lists/lists.module.js';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { AdviceCircles } from './advice-circles.service.js';
import { AdviceNames } from './advice-names.service.js';
import { AdvicePlaces } from './advice-places.service.js';
import { AdviceService } from './advice.service.js';

@Module({
  imports: [
    ConfigModule,
    DirectoryModule,
    GroupsModule,
    ListsModule,
    AudiencesModule,
    ForumsModule,
    LettersModule,
  ],
  providers: [AdviceCircles, AdviceNames, AdvicePlaces, AdviceService],
  exports: [AdviceService],
})
export class SteeringModule {}
