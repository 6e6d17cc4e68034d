import { ForwardingModule } from '../../../channels/forwarding/forwarding.module.js';
import { ForwardingController } from './forwarding.controller.js';
import { ForwardingReading } from './forwarding-reading.js';

/** The page about one's lifetime address. */
export const forwardingPages = {
  rooms: [ForwardingModule],
  controllers: [ForwardingController],
  providers: [ForwardingReading],
};
