import { Module } from '@nestjs/common';
import { NoticesModule } from '../../postoffice/notices/notices.module.js';
import { CommunityRooms } from './community.rooms.js';

/** The community, and the desk where notices are written. */
@Module({ imports: [CommunityRooms, NoticesModule] })
export class NoticeRooms {}
