import { MeController } from './me.controller.js';
import { MeWaiting } from './me-waiting.js';
import { MeReading } from './me-reading.js';
import { MyModerationController } from './my-moderation.controller.js';
import { MyListController } from './my-list.controller.js';
import { MyListReading } from './my-list-reading.js';

/** One's own pages about groups and lists, as the door's module takes them in. */
export const mePages = {
  controllers: [MeController, MyModerationController, MyListController],
  providers: [MeReading, MeWaiting, MyListReading],
};
