import { Module } from '@nestjs/common';
import { IdentityModule } from '../../intake/identity/identity.module.js';
import { CommunityRooms } from './community.rooms.js';

/** For verbs about a person as a whole: suspended everywhere, made one with another, deleted. */
@Module({ imports: [CommunityRooms, IdentityModule] })
export class IdentityRooms {}
