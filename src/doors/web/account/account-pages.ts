import { IdentityModule } from '../../../intake/identity/identity.module.js';
import { RolesController } from '../board/roles.controller.js';
import { MergesController } from '../board/merges.controller.js';
import { AddressesController } from './addresses.controller.js';
import { DataController } from './data.controller.js';
import { SessionsController } from './sessions.controller.js';

/** The pages about one's own account, and about everybody's roles and doubles. */
export const accountPages = {
  rooms: [IdentityModule],
  controllers: [AddressesController, SessionsController, DataController, RolesController, MergesController],
};
