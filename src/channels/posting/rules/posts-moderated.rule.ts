import { hold, pass, type Rule } from '../rule.js';

/** Holds the posts of a person under a measure that has them read first. */
export const postsModerated: Rule = ({ author }) =>
  author.measure === 'posts-moderated' ? hold('posts-moderated') : pass;
