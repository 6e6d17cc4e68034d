import { ChannelsController } from './channels.controller.js';

/** The page of the proper channels, as the door's module takes it in. */
export const channelPages = { controllers: [ChannelsController], providers: [] };
