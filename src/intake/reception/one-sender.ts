import { parseAddrSpec, stripDetail } from '../../foundation/mail/address.js';

/**
 * One name for all the envelope senders of one mailing: VERP and BATV give every copy a sender of its own, and each of them
 * would have people of its own. `bounce-42-anne=home.example@` and `bounce-43-paul=home.example@` are one; `paul75@` is
 * nobody else's.
 * @param sender canonical, or as written where it is no address
 */
export function oneSender(sender: string): string {
  const parts = parseAddrSpec(sender);
  return parts === null ? sender : `${withoutCopy(withoutSignature(parts.local))}@${parts.domain}`;
}

/** BATV signs what stands behind; SRS names who forwards, and nothing of theirs. */
function withoutSignature(local: string): string {
  if (/^srs[01][-+=]/.test(local)) return 'srs';
  return local.replace(/^(?:prvs|msprvs1)=[^=]*=/, '');
}

function withoutCopy(local: string): string {
  const at = local.indexOf('=');
  const named = at < 0 ? local : local.slice(0, at).replace(/[-_.+][^-_.+]*$/, '');
  // A number, or a long hexadecimal one, beside other words; `jean.dupont1975` is a name.
  return stripDetail(named)
    .base.replaceAll(/(?<=[-_.])(?=[a-f]*\d)[a-f\d]{8,64}(?=[-_.]|$)/g, '#')
    .replaceAll(/(?<=[-_.])\d+(?=[-_.]|$)/g, '#');
}
