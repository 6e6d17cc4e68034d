import { PostController } from './post.controller.js';
import { PostReading } from './post-reading.js';

/** What the author of a held message sees, as the door's module takes it in. */
export const postPages = { controllers: [PostController], providers: [PostReading] };
