import { ListDepartureController } from './departure.controller.js';
import { JoinListController } from './join.controller.js';
import { JoinDesk } from './join-desk.js';
import { ListJoining } from './list-joining.js';
import { ListRequestsController } from './list-requests.controller.js';

/** Joining and leaving a list, and those who decide about it. */
export const joiningPages = {
  controllers: [JoinListController, ListDepartureController, ListRequestsController],
  providers: [JoinDesk, ListJoining],
};
