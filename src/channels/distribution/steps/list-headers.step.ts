import { formatMailbox } from '../../../foundation/mail/address.js';
import { structuredLine } from '../../../foundation/mail/header-writer.js';
import type { Step } from '../step.js';

/** Who speaks, where it is kept and how to leave (RFC 2369, RFC 2919, RFC 5064); each copy adds its own way out. */
export const addListHeaders: Step = post => {
  const { list, mailDomain, listAddress, publicUrl, key } = post.facts;
  const page = `${publicUrl}/lists/${list.name}`;
  const add = (name: string, value: string): void =>
    post.append(name.toLowerCase(), structuredLine(name, value));
  add('List-Id', `<${list.name}.${mailDomain}>`);
  // RFC 2369 §3.4: NO where nobody but the animators writes.
  add('List-Post', list.policy === 'animators-only' ? 'NO' : `<mailto:${listAddress}>`);
  add('List-Owner', `<mailto:${list.name}-owner@${mailDomain}>`);
  add('List-Help', `<${page}>, <mailto:${list.name}-request@${mailDomain}?subject=help>`);
  // RFC 2369 §3.3: only where somebody can subscribe by themselves.
  if (list.joining !== 'closed')
    add('List-Subscribe', `<${page}/join>, <mailto:${list.name}-join@${mailDomain}>`);
  add('List-Archive', `<${page}/archive>`);
  // RFC 5064 §2.3: only of what is kept.
  if (key !== null) add('Archived-At', `<${page}/archive/${key}>`);
  add('Precedence', 'list');
  add('Sender', formatMailbox({ name: '', address: `${list.name}-bounces@${mailDomain}` }));
};
