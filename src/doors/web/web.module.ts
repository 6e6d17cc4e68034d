import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ForumsModule } from '../../channels/forums/forums.module.js';
import { LettersModule } from '../../channels/letters/letters.module.js';
import { ForumMailModule } from '../../channels/forums/forum-mail.module.js';
import { ForumModerationModule } from '../../channels/forums/forum-moderation.module.js';
import { ModerationModule } from '../../channels/moderation/moderation.module.js';
import { PostingModule } from '../../channels/posting/posting.module.js';
import { AccountsModule } from '../../community/accounts/accounts.module.js';
import { AdditionsModule } from '../../community/additions/additions.module.js';
import { AudiencesModule } from '../../community/audiences/audiences.module.js';
import { DirectoryModule } from '../../community/directory/directory.module.js';
import { GroupsModule } from '../../community/groups/groups.module.js';
import { ListsModule } from '../../community/lists/lists.module.js';
import { StandingModule } from '../../community/standing/standing.module.js';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { MailModule } from '../../foundation/mail/mail.module.js';
import { ReceptionModule } from '../../intake/reception/reception.module.js';
import { SteeringModule } from '../../intake/steering/steering.module.js';
import { ArchiveModule } from '../../postoffice/archive/archive.module.js';
import { DeliveryModule } from '../../postoffice/delivery/delivery.module.js';
import { NoticesModule } from '../../postoffice/notices/notices.module.js';
import { apiControllers, apiProviders } from './api/api-pages.js';
import { additionPages } from './additions/addition-pages.js';
import { accountPages } from './account/account-pages.js';
import { audiencePages } from './audiences/audience-pages.js';
import { archivePages } from './archive/archive-pages.js';
import { attachedPages } from './attached/attached-pages.js';
import { DemonstrationController } from './demonstration/demonstration.controller.js';
import { Offers } from './demonstration/offers.js';
import { PageExceptionFilter } from './error/page-exception.filter.js';
import { brakePages } from './brake/brake-pages.js';
import { decisionPages } from './decisions/decision-pages.js';
import { ethicsPages } from './ethics/ethics-pages.js';
import { channelPages } from './channels/channel-pages.js';
import { draftPages } from './drafts/draft-pages.js';
import { exceptionalPages } from './exceptional/exceptional-pages.js';
import { figurePages } from './figures/figure-pages.js';
import { campaignPages } from './campaigns/campaign-pages.js';
import { CsrfGuard } from './form/csrf.guard.js';
import { UploadMiddleware } from './form/upload.middleware.js';
import { feedPages } from './feeds/feed-pages.js';
import { followPages } from './follows/follow-pages.js';
import { forumAnswerPages } from './forum-answers/forum-answer-pages.js';
import { forumDecisionPages } from './forum-decisions/decision-pages.js';
import { patternPages } from './forum-patterns/pattern-pages.js';
import { reportPages } from './forum-reports/report-pages.js';
import { forumPages } from './forums/forum-pages.js';
import { forwardingPages } from './forwarding/forwarding-pages.js';
import { groupPages } from './groups/group-pages.js';
import { HealthController } from './health/health.controller.js';
import { MetricsController } from './health/metrics.controller.js';
import { SiteMetrics } from './health/site-metrics.js';
import { HomeReading } from './home/home-reading.js';
import { HomeController } from './home/home.controller.js';
import { issuePages } from './issues/issue-pages.js';
import { joiningPages } from './joining/joining-pages.js';
import { AssetsController } from './layout/assets.controller.js';
import { PageInterceptor } from './layout/page.interceptor.js';
import { letterPages } from './letters/letter-pages.js';
import { listSettingControllers, listSettingProviders } from './list-settings/list-setting-pages.js';
import { ListMoved } from './lists/list-moved.interceptor.js';
import { ListRoster } from './lists/list-roster.js';
import { ListsController } from './lists/lists.controller.js';
import { ListSight } from './lists/list-sight.js';
import { mePages } from './me/me-pages.js';
import { heldPages } from './moderation/held-pages.js';
import { queuePages } from './moderation/queue-pages.js';
import { OutboxController } from './outbox/outbox.controller.js';
import { peoplePages } from './people/people-pages.js';
import { postPages } from './posts/post-pages.js';
import { readingPages } from './reading/reading-pages.js';
import { reasonPages } from './reasons/reason-pages.js';
import { LanguageController } from './session/language.controller.js';
import { SessionDoor } from './session/session-door.js';
import { SignOutController } from './session/sign-out.controller.js';
import { ViewerMiddleware } from './session/viewer.middleware.js';
import { ViewerService } from './session/viewer.service.js';
import { searchPages } from './search/search-pages.js';
import { SignInMail } from './sign-in/sign-in-mail.js';
import { OidcController } from './sign-in/oidc.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { ConfirmController } from './subscription/confirm.controller.js';
import { UnsubscribeController } from './subscription/unsubscribe.controller.js';
import { writingPages } from './writing/writing-pages.js';
import { TraceController } from './trace/trace.controller.js';

const rooms = [
  ConfigModule,
  DatabaseModule,
  JournalModule,
  MailModule,
  DirectoryModule,
  AdditionsModule,
  AudiencesModule,
  AccountsModule,
  StandingModule,
  GroupsModule,
  ListsModule,
  ForumsModule,
  LettersModule,
  ForumMailModule,
  ForumModerationModule,
  ModerationModule,
  PostingModule,
  ReceptionModule,
  SteeringModule,
  ArchiveModule,
  DeliveryModule,
  NoticesModule,
  ...accountPages.rooms,
  ...forwardingPages.rooms,
  ...campaignPages.rooms,
  ...exceptionalPages.rooms,
  ...issuePages.rooms,
];

/** Machines ask for these, with no cookie and often; they need no viewer. */
const withoutViewer = [
  'api/v1/{*path}',
  'api/openapi.json',
  'health',
  'metrics',
  'assets/{*name}',
  'favicon.svg',
  'files/{*path}',
  'robots.txt',
];

@Module({
  imports: rooms,
  controllers: [
    AssetsController,
    HealthController,
    MetricsController,
    HomeController,
    LanguageController,
    // Before the sign-in links, whose tokens would take its name for one.
    OidcController,
    SignInController,
    SignOutController,
    DemonstrationController,
    OutboxController,
    ...archivePages.controllers,
    ...feedPages.controllers,
    ...attachedPages.controllers,
    ...searchPages.controllers,
    ...writingPages.controllers,
    ListsController,
    ...brakePages.controllers,
    ...decisionPages.controllers,
    ...ethicsPages.controllers,
    ...figurePages.controllers,
    ...campaignPages.controllers,
    ...queuePages.controllers,
    ...heldPages.controllers,
    ...readingPages.controllers,
    ...reasonPages.controllers,
    UnsubscribeController,
    ConfirmController,
    TraceController,
    ...apiControllers,
    ...channelPages.controllers,
    ...draftPages.controllers,
    ...letterPages.controllers,
    ...issuePages.controllers,
    ...joiningPages.controllers,
    ...followPages.controllers,
    ...forumAnswerPages.controllers,
    ...reportPages.controllers,
    ...patternPages.controllers,
    ...forumDecisionPages.controllers,
    ...forumPages.controllers,
    ...groupPages.controllers,
    ...additionPages.controllers,
    ...peoplePages.controllers,
    ...accountPages.controllers,
    ...listSettingControllers,
    ...mePages.controllers,
    ...postPages.controllers,
    ...audiencePages.controllers,
    ...forwardingPages.controllers,
    ...exceptionalPages.controllers,
  ],
  providers: [
    ViewerService,
    SessionDoor,
    Offers,
    HomeReading,
    SignInMail,
    ListSight,
    ...archivePages.providers,
    ...feedPages.providers,
    ...attachedPages.providers,
    ...searchPages.providers,
    ...writingPages.providers,
    ListRoster,
    ...brakePages.providers,
    ...decisionPages.providers,
    ...heldPages.providers,
    ...readingPages.providers,
    ...reasonPages.providers,
    ...queuePages.providers,
    SiteMetrics,
    ...apiProviders,
    ...channelPages.providers,
    ...draftPages.providers,
    ...letterPages.providers,
    ...issuePages.providers,
    ...joiningPages.providers,
    ...followPages.providers,
    ...forumPages.providers,
    ...forwardingPages.providers,
    ...campaignPages.providers,
    ...groupPages.providers,
    ...additionPages.providers,
    ...listSettingProviders,
    ...mePages.providers,
    ...postPages.providers,
    ...audiencePages.providers,
    { provide: APP_GUARD, useClass: CsrfGuard },
    { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
    { provide: APP_INTERCEPTOR, useClass: ListMoved },
    { provide: APP_FILTER, useClass: PageExceptionFilter },
  ],
})
export class WebModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply(ViewerMiddleware, UploadMiddleware)
      .exclude(...withoutViewer)
      .forRoutes('{*path}');
  }
}
