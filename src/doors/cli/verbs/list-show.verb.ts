import { AudiencesService } from '../../../community/audiences/audiences.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import type { List } from '../../../community/lists/list.entity.js';
import { AdmissionService } from '../../../community/lists/admission.service.js';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { findList } from '../find-list.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'list show',
  usage: 'ADDRESS',
  purpose:
    'shows a list: its settings, moderators, banned and accepted senders, patterns, number of recipients',
  options: {},
  least: 1,
  most: 1,
  rooms: CommunityRooms,
  run: showList,
};

async function showList(call: Call): Promise<Answer> {
  const list = await findList(call, call.argument(0));
  if (typeof list === 'string') return refused(list);
  const [moderatorIds, senders, patterns, recipients, group] = await Promise.all([
    call.ask(ModeratorsService).moderatorsOf(list.id),
    call.ask(AdmissionService).sendersOf(list.id),
    call.ask(AdmissionService).patternsOf(list.id),
    call.ask(AudiencesService).countRecipients(list, call.now),
    list.groupId === null ? null : call.ask(GroupsService).findById(list.groupId),
  ]);
  const moderators = await call.ask(DirectoryService).contactsOf(moderatorIds);
  const shown = {
    address: siteAddress(call.ask(Config), list.name),
    group: group?.slug ?? null,
    ...settingsOf(list),
    moderators: moderators.map(({ address }) => address),
    banned: senders.filter(({ treatment }) => treatment === 'banned').map(({ address }) => address),
    accepted: senders.filter(({ treatment }) => treatment === 'accepted').map(({ address }) => address),
    patterns: patterns.map(({ id, field, glob }) => ({ id, field, glob })),
    recipients,
    posts: list.lastPostNumber,
  };
  const lines = { ...shown, patterns: patterns.map(({ id, field, glob }) => `${id} ${field}: ${glob}`) };
  return done(
    Object.entries(lines).map(
      ([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`,
    ),
    shown,
  );
}

/** Under the keys that `list set` takes. */
function settingsOf(list: List) {
  const { policy, description, maxBytes, tag, footer, replyTo, identity, roster, archive, language } = list;
  const closed = list.closedAt !== null;
  return { policy, description, maxBytes, tag, footer, replyTo, identity, roster, archive, language, closed };
}
