import { discard, pass, type Rule } from '../rule.js';

/** Discards what came with the null reverse-path: a report about other mail (RFC 5321 §4.5.5), not a post. */
export const nullSender: Rule = ({ message }) =>
  message.envelopeSender === null || message.envelopeSender === '' ? discard('null-sender') : pass;
