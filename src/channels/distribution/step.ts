import type { OutgoingPost } from './outgoing-post.js';

/** One thing that is done to every post on its way out. Pure but for the post it changes. */
export type Step = (post: OutgoingPost) => void;
