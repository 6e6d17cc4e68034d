import { Module } from '@nestjs/common';
import { SteeringModule } from '../../intake/steering/steering.module.js';
import { CommunityRooms } from './community.rooms.js';

/** For verbs about announcements and where they belong. */
@Module({ imports: [CommunityRooms, SteeringModule] })
export class SteeringRooms {}
