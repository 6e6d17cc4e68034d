import { Module } from '@nestjs/common';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { ApiTokenService } from './api-token.service.js';
import { DirectoryViewsService } from './directory-views.service.js';
import { FeedTokens } from './feed-tokens.service.js';
import { OidcLinks } from './oidc-links.service.js';
import { OidcService } from './oidc.service.js';
import { PeopleInAccounts } from './people-in-accounts.service.js';
import { RoleService } from './role.service.js';
import { SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';

const face = [
  ApiTokenService,
  DirectoryViewsService,
  FeedTokens,
  RoleService,
  SessionService,
  SignInService,
  OidcService,
  OidcLinks,
  PeopleInAccounts,
];

@Module({
  imports: [ConfigModule, DatabaseModule, JournalModule, DirectoryModule],
  providers: face,
  exports: face,
})
export class AccountsModule {}
