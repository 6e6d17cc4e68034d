import type { List } from '../../community/lists/list.entity.js';
import { ListsService } from '../../community/lists/lists.service.js';
import { Config } from '../../foundation/config/config.js';
import type { Call } from './call.js';
import { listNameIn } from './list-address.js';

/** The list an operator named by its address or its bare name, or the sentence that says there is none. */
export async function findList(call: Call, text: string): Promise<List | string> {
  const { mailDomain } = call.ask(Config);
  const name = listNameIn(text, mailDomain);
  if (name === null) return `"${text}" is no list of ours: lists are at ${mailDomain}.`;
  return (await call.ask(ListsService).findByName(name)) ?? `There is no list ${name}@${mailDomain}.`;
}
