import { brakeMinutes } from '../brake-minutes.js';
import { hold, pass, type Rule } from '../rule.js';

/** Holds the post after so many that the list distributed just now: somebody answered all to all. */
export const storm: Rule = ({ list }) =>
  list.brakePosts > 0 && list.recentPosts >= list.brakePosts
    ? hold('storm', { posts: list.recentPosts, minutes: brakeMinutes })
    : pass;
