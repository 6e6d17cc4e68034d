import { GroupReasonsController } from './group-reasons.controller.js';
import { ListReasonsController } from './list-reasons.controller.js';
import { ReasonsDesk } from './reasons-desk.js';

/** The pages of reasons kept ready, as the door's module takes them in. */
export const reasonPages = {
  controllers: [ListReasonsController, GroupReasonsController],
  providers: [ReasonsDesk],
};
