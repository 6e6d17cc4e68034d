import type { MessageFacts } from '../posting-context.js';

/** Every value of one field, trimmed, in message order. `name` is in lower case. */
export function headerValues(message: MessageFacts, name: string): string[] {
  return message.header.filter(fact => fact.name === name).map(fact => fact.value.trim());
}
