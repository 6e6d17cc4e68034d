import { DirectoryWatch } from '../harvesting/directory-watch.js';
import { TokensController } from '../tokens/tokens.controller.js';
import { ApiListArchiveController } from './archive/list-archive.controller.js';
import { ApiSearchController } from './archive/search.controller.js';
import { ApiSendingController } from './letters/api-sending.controller.js';
import { MeLettersController } from './letters/me-letters.controller.js';
import { ApiExceptionalController } from './letters/api-exceptional.controller.js';
import { ApiCoverageController } from './board/api-coverage.controller.js';
import { ApiReviewsController } from './board/api-reviews.controller.js';
import { ApiRolesController } from './board/api-roles.controller.js';
import { ApiNewListController } from './lists/new-list.controller.js';
import { ApiListBrakeController } from './lists/list-brake.controller.js';
import { ApiListDecisionsController } from './lists/list-decisions.controller.js';
import { ApiListAudienceController } from './lists/list-audience.controller.js';
import { ApiListExclusionsController } from './lists/list-exclusions.controller.js';
import { ApiListEndController } from './lists/list-end.controller.js';
import { ApiListOwnersController } from './lists/list-owners.controller.js';
import { ApiListModeratorsController } from './lists/list-moderators.controller.js';
import { ApiWhatIfController } from './lists/list-what-if.controller.js';
import { ApiListJournalController } from './lists/list-journal.controller.js';
import { ApiListPostsController } from './lists/list-posts.controller.js';
import { ApiListRuleController } from './lists/list-rule.controller.js';
import { ApiForumHeldController } from './moderation/api-forum-held.controller.js';
import { ApiHeldController } from './moderation/api-held.controller.js';
import { HeldGate } from './moderation/held-gate.js';
import { ApiArticlesController } from './letters/api-articles.controller.js';
import { ApiLettersController } from './letters/api-letters.controller.js';
import { LetterGate } from './letters/letter-gate.js';
import { MeAccountController } from './me/me-account.controller.js';
import { ApiDraftsController } from './steering/api-drafts.controller.js';
import { ApiAdviceController } from './steering/api-advice.controller.js';
import { ApiTraceController } from './trace/api-trace.controller.js';
import { BringingIn } from './additions/bringing-in.js';
import { GroupAdditionsController } from './additions/group-additions.controller.js';
import { InvitationPageOnlyController } from './additions/invitation-page-only.controller.js';
import { ListAdditionsController } from './additions/list-additions.controller.js';
import { FilesAside } from './forums/files-aside.js';
import { ForumFilesApiController } from './forums/forum-files-api.controller.js';
import { ForumFollowsApiController } from './forums/forum-follows-api.controller.js';
import { ForumGate } from './forums/forum-gate.js';
import { ForumMessageApiController } from './forums/forum-message-api.controller.js';
import { ForumPatternsApiController } from './forums/forum-patterns-api.controller.js';
import { ForumsApiController } from './forums/forums-api.controller.js';
import { ForumThreadsApiController } from './forums/forum-threads-api.controller.js';
import { Crowd } from './frame/crowd.js';
import { Problems } from './frame/problems.js';
import { UnknownPathController } from './frame/unknown-path.controller.js';
import { FindGroupsController } from './groups/find-groups.controller.js';
import { ApiGroupAnnouncementsController } from './groups/group-announcements.controller.js';
import { ApiGroupSettingsController } from './groups/group-settings.controller.js';
import { ApiGroupStatisticsController } from './groups/group-statistics.controller.js';
import { GroupGate } from './groups/group-gate.js';
import { ApiGroupController } from './groups/groups.controller.js';
import { ApiJoinRequestsController } from './groups/join-requests.controller.js';
import { ApiRefusalTemplatesController } from './groups/refusal-templates.controller.js';
import { ApiToldOfRequestsController } from './groups/told-of-requests.controller.js';
import { ApiMembersController } from './groups/members.controller.js';
import { MembershipController } from './groups/membership.controller.js';
import { ListGate } from './lists/list-gate.js';
import { ApiListJoiningController } from './lists/list-joining.controller.js';
import { ApiListNamesController } from './lists/list-names.controller.js';
import { ApiListPatternsController } from './lists/list-patterns.controller.js';
import { ApiListRequestsController } from './lists/list-requests.controller.js';
import { ApiListSendersController } from './lists/list-senders.controller.js';
import { ApiListSettingsController } from './lists/list-settings.controller.js';
import { ApiListsController } from './lists/lists.controller.js';
import { ApiSubscribersController } from './lists/subscribers.controller.js';
import { ApiMeController } from './me/me.controller.js';
import { MeGroupsController } from './me/me-groups.controller.js';
import { MeModerationController } from './me/me-moderation.controller.js';
import { MePreferencesController } from './me/me-preferences.controller.js';
import { MeSubscriptionsController } from './me/me-subscriptions.controller.js';
import { MePageOnlyController } from './me/me-page-only.controller.js';
import { MeTokensController } from './me/me-tokens.controller.js';
import { OpenApi } from './openapi/open-api.js';
import { OpenApiController } from './openapi/open-api.controller.js';

const mine = [
  ApiMeController,
  MeAccountController,
  MeGroupsController,
  MePreferencesController,
  MeModerationController,
  MeSubscriptionsController,
  MeTokensController,
  MeLettersController,
  MePageOnlyController,
];

const ofGroups = [
  FindGroupsController,
  ApiGroupController,
  ApiGroupAnnouncementsController,
  MembershipController,
  ApiMembersController,
  ApiJoinRequestsController,
  ApiRefusalTemplatesController,
  ApiToldOfRequestsController,
  GroupAdditionsController,
  ApiGroupSettingsController,
  ApiGroupStatisticsController,
];

const ofLists = [
  ApiListsController,
  ApiListArchiveController,
  ApiSearchController,
  ApiListPostsController,
  ApiListSettingsController,
  ApiListNamesController,
  ApiListSendersController,
  ApiListPatternsController,
  ApiSubscribersController,
  ApiListRequestsController,
  ApiListJoiningController,
  ListAdditionsController,
  ApiNewListController,
  ApiListEndController,
  ApiListOwnersController,
  ApiListModeratorsController,
  ApiWhatIfController,
  ApiListJournalController,
  ApiListRuleController,
  ApiListExclusionsController,
  ApiListAudienceController,
  ApiListBrakeController,
  ApiListDecisionsController,
];

/** In this order: what no other knows comes last. */
export const apiControllers = [
  TokensController,
  OpenApiController,
  ...mine,
  ...ofGroups,
  ...ofLists,
  ForumsApiController,
  ForumThreadsApiController,
  ForumMessageApiController,
  ForumFilesApiController,
  ForumPatternsApiController,
  ForumFollowsApiController,
  ApiLettersController,
  ApiArticlesController,
  ApiHeldController,
  ApiForumHeldController,
  ApiRolesController,
  ApiCoverageController,
  ApiReviewsController,
  ApiExceptionalController,
  ApiSendingController,
  InvitationPageOnlyController,
  ApiTraceController,
  ApiAdviceController,
  ApiDraftsController,
  UnknownPathController,
];

export const apiProviders = [
  DirectoryWatch,
  Problems,
  OpenApi,
  Crowd,
  GroupGate,
  ListGate,
  ForumGate,
  FilesAside,
  HeldGate,
  LetterGate,
  BringingIn,
];
