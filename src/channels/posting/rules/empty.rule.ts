import { hold, pass, type Rule } from '../rule.js';
import { isTooLarge, refusedKind } from './attachments.js';

/** Something a reader can see: a letter, a figure, a sign, an emoji. Blanks and format characters are not. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Holds a post with nothing to read once the attachments that the list refuses are taken away. */
export const empty: Rule = ({ message, list }) => {
  if (message.body === null || visible.test(message.body.text)) return pass;
  const remains = message.body.attachments.some(
    attachment => !isTooLarge(attachment, list) && refusedKind(attachment, list) === undefined,
  );
  return remains ? pass : hold('empty');
};
