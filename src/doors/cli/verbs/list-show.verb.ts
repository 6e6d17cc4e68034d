import { AudiencesService } from '../../../community/audiences/audiences.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import type { List } from '../../../community/lists/list.entity.js';
import { AdmissionService } from '../../../community/lists/admission.service.js';
import type { ListModerator } from '../../../community/lists/list-moderator.entity.js';
import { ListNames } from '../../../community/lists/list-names.service.js';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';
import { OwnersService } from '../../../community/lists/owners.service.js';
import { settingTexts } from '../../../community/lists/setting-texts.js';
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
  const [rows, ownerIds, aliases, senders, patterns, recipients, group] = await Promise.all([
    call.ask(ModeratorsService).rowsOf(list.id),
    call.ask(OwnersService).ownersOf(list.id),
    call.ask(ListNames).aliasesOf(list.id),
    call.ask(AdmissionService).sendersOf(list.id),
    call.ask(AdmissionService).patternsOf(list.id),
    call.ask(AudiencesService).countRecipients(list, call.now),
    list.groupId === null ? null : call.ask(GroupsService).findById(list.groupId),
  ]);
  const ids = [...ownerIds, ...rows.map(({ personId }) => personId)];
  const contacts = new Map(
    (await call.ask(DirectoryService).contactsOf(ids)).map(({ personId, address }) => [personId, address]),
  );
  const moderators = rows.flatMap(({ personId, mayDecide, isTold }) => {
    const address = contacts.get(personId);
    return address === undefined ? [] : [{ address, mayDecide, isTold }];
  });
  const shown = {
    address: siteAddress(call.ask(Config), list.name),
    group: group?.slug ?? null,
    ...settingsOf(list),
    aliases: aliases.map(({ name }) => siteAddress(call.ask(Config), name)),
    owners: ownerIds.flatMap(id => contacts.get(id) ?? []),
    moderators: moderators.map(({ address }) => address),
    rights: moderators,
    banned: senders.filter(({ treatment }) => treatment === 'banned').map(({ address }) => address),
    accepted: senders.filter(({ treatment }) => treatment === 'accepted').map(({ address }) => address),
    patterns: patterns.map(({ id, field, glob }) => ({ id, field, glob })),
    recipients,
    posts: list.lastPostNumber,
  };
  const lines = {
    ...shown,
    patterns: patterns.map(({ id, field, glob }) => `${id} ${field}: ${glob}`),
    rights: moderators.map(({ address, ...rights }) => `${address} ${rightsText(rights)}`),
  };
  return done(
    Object.entries(lines).map(
      ([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`,
    ),
    shown,
  );
}

/** Under the keys that `list set` takes; figures and moments as what they are. */
function settingsOf(list: List) {
  const {
    maxBytes,
    maxAttachmentBytes,
    linkAboveBytes,
    maxNamedRecipients,
    refusedKinds,
    heldUntil,
    closedAt,
  } = list;
  const closed = closedAt !== null;
  const { brakePosts, brakeHours } = list;
  const brake = { heldUntil, brakePosts, brakeHours };
  const limits = { maxBytes, maxAttachmentBytes, linkAboveBytes, maxNamedRecipients };
  const figures = { ...limits, refusedKinds, closed, ...brake };
  return { ...settingTexts(list), ...figures };
}

function rightsText({ mayDecide, isTold }: Pick<ListModerator, 'mayDecide' | 'isTold'>): string {
  const rights = ['sees', ...(mayDecide ? ['decides'] : []), ...(isTold ? ['told'] : [])];
  return rights.join('+');
}
