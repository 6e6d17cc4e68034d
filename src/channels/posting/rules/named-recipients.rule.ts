import { hold, pass, type Rule } from '../rule.js';

/** Holds a message to a crowd: each "reply to all" would reach every one of them beside the list. */
export const namedRecipients: Rule = ({ message, list }) =>
  message.namedRecipientCount > list.maxNamedRecipients
    ? hold('too-many-recipients', { named: message.namedRecipientCount, limit: list.maxNamedRecipients })
    : pass;
