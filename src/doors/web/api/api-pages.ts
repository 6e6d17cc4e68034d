import { DirectoryWatch } from '../harvesting/directory-watch.js';
import { TokensController } from '../tokens/tokens.controller.js';
import { BringingIn } from './additions/bringing-in.js';
import { GroupAdditionsController } from './additions/group-additions.controller.js';
import { ListAdditionsController } from './additions/list-additions.controller.js';
import { Crowd } from './frame/crowd.js';
import { Problems } from './frame/problems.js';
import { UnknownPathController } from './frame/unknown-path.controller.js';
import { FindGroupsController } from './groups/find-groups.controller.js';
import { GroupGate } from './groups/group-gate.js';
import { ApiGroupController } from './groups/groups.controller.js';
import { ApiJoinRequestsController } from './groups/join-requests.controller.js';
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
import { MeController } from './me/me.controller.js';
import { MeGroupsController } from './me/me-groups.controller.js';
import { MePreferencesController } from './me/me-preferences.controller.js';
import { MeSubscriptionsController } from './me/me-subscriptions.controller.js';
import { MeTokensController } from './me/me-tokens.controller.js';
import { OpenApi } from './openapi/open-api.js';
import { OpenApiController } from './openapi/open-api.controller.js';

const mine = [
  MeController,
  MeGroupsController,
  MePreferencesController,
  MeSubscriptionsController,
  MeTokensController,
];

const ofGroups = [
  FindGroupsController,
  ApiGroupController,
  MembershipController,
  ApiMembersController,
  ApiJoinRequestsController,
  GroupAdditionsController,
];

const ofLists = [
  ApiListsController,
  ApiListSettingsController,
  ApiListNamesController,
  ApiListSendersController,
  ApiListPatternsController,
  ApiSubscribersController,
  ApiListRequestsController,
  ApiListJoiningController,
  ListAdditionsController,
];

/** In this order: what no other knows comes last. */
export const apiControllers = [
  TokensController,
  OpenApiController,
  ...mine,
  ...ofGroups,
  ...ofLists,
  UnknownPathController,
];

export const apiProviders = [DirectoryWatch, Problems, OpenApi, Crowd, GroupGate, ListGate, BringingIn];
