import { DirectoryWatch } from '../harvesting/directory-watch.js';
import { TokensController } from '../tokens/tokens.controller.js';
import { UnknownPathController } from './frame/unknown-path.controller.js';
import { Problems } from './frame/problems.js';
import { ApiGroupsController } from './groups/groups.controller.js';
import { ApiListsController } from './lists/lists.controller.js';
import { MeController } from './me/me.controller.js';
import { MeTokensController } from './me/me-tokens.controller.js';
import { OpenApi } from './openapi/open-api.js';
import { OpenApiController } from './openapi/open-api.controller.js';

/** In this order: what no other knows comes last. */
export const apiControllers = [
  TokensController,
  OpenApiController,
  MeController,
  MeTokensController,
  ApiGroupsController,
  ApiListsController,
  UnknownPathController,
];

export const apiProviders = [DirectoryWatch, Problems, OpenApi];
