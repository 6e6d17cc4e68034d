import { BansController } from './bans.controller.js';

/** The pages of the ethics team, as the door's module takes them in. */
export const ethicsPages = { controllers: [BansController], providers: [] };
