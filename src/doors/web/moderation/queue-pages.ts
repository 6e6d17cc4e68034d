import { QueueController } from './queue.controller.js';
import { QueueDecisions } from './queue-decisions.js';
import { QueueReach } from './queue-reach.js';
import { QueueReading } from './queue-reading.js';
import { QueueRequests } from './queue-requests.js';

/** The queue, as the door's module takes it in. */
export const queuePages = {
  controllers: [QueueController],
  providers: [QueueReach, QueueReading, QueueRequests, QueueDecisions],
};
