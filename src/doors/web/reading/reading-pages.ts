import { FilesController } from './files.controller.js';
import { Files } from './files.js';
import { MessageContent } from './message-content.js';

/** How the content of any message is shown and its files are given, as the door's module takes it in. */
export const readingPages = { controllers: [FilesController], providers: [MessageContent, Files] };
