import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { RoleService } from './role.service.js';
import { SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [DatabaseModule, JournalModule],
  providers: [RoleService, SessionService, SignInService],
  exports: [RoleService, SessionService, SignInService],
})
export class AccountsModule {}
