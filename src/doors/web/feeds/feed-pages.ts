import { FeedAddresses } from './feed-addresses.js';
import { FeedReading } from './feed-places.js';
import { FeedReader } from './feed-reader.js';
import { FeedsController } from './feeds.controller.js';

/** The private addresses of feeds, as the door's module takes them in. */
export const feedPages = {
  controllers: [FeedsController],
  providers: [FeedAddresses, FeedReader, FeedReading],
};
