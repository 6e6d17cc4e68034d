import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { ApiTokenService } from './api-token.service.js';
import { DirectoryViewsService } from './directory-views.service.js';
import { RoleService } from './role.service.js';
import { SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';
import { PeopleInAccounts } from './people-in-accounts.service.js';

@Module({
  imports: [DatabaseModule, JournalModule],
  providers: [
    ApiTokenService,
    DirectoryViewsService,
    RoleService,
    SessionService,
    SignInService,
    PeopleInAccounts,
  ],
  exports: [
    ApiTokenService,
    DirectoryViewsService,
    RoleService,
    SessionService,
    SignInService,
    PeopleInAccounts,
  ],
})
export class AccountsModule {}
