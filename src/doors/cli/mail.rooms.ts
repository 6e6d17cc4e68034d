import { Module } from '@nestjs/common';
import { ModerationModule } from '../../channels/moderation/moderation.module.js';
import { PostingModule } from '../../channels/posting/posting.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { ReceptionModule } from '../../intake/reception/reception.module.js';
import { ArchiveModule } from '../../postoffice/archive/archive.module.js';
import { DeliveryModule } from '../../postoffice/delivery/delivery.module.js';
import { CommunityRooms } from './community.rooms.js';

/** For verbs about messages: what waits, what was decided, where it is. */
@Module({
  imports: [
    CommunityRooms,
    ReceptionModule,
    ModerationModule,
    PostingModule,
    DeliveryModule,
    ArchiveModule,
    JournalModule,
  ],
})
export class MailRooms {}
