import { QueueController } from './queue.controller.js';
import { QueueDecisions } from './queue-decisions.js';
import { QueueReach } from './queue-reach.js';
import { QueueReading } from './queue-reading.js';
import { ForumHeldController } from './forum-held.controller.js';
import { QueueForums } from './queue-forums.js';
import { QueueRequests } from './queue-requests.js';

/** The queue, as the door's module takes it in. */
export const queuePages = {
  controllers: [QueueController, ForumHeldController],
  providers: [QueueReach, QueueReading, QueueRequests, QueueForums, QueueDecisions],
};
