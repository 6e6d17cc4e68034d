/** The storeys of the house from top to bottom: a room may import any room of a storey below its own. */
export const storeys = ['doors', 'intake', 'channels', 'community', 'postoffice', 'foundation'] as const;

/**
 * Arrows between rooms of one storey; there are no others.
 * `delivery -> archive`: a copy's body is read from the raw message, which is stored once.
 * `identity -> reception`: what is kept of commands by mail is somebody's too, to be shown and forgotten.
 * `letters -> forums`: an article that was sent opens the thread of its comments.
 * `web, cli -> demo`: the sign-in buttons and the verb of the demonstration need its people.
 */
export const sideways: Readonly<Record<string, readonly string[]>> = {
  'doors/web': ['doors/demo'],
  'doors/cli': ['doors/demo'],
  'intake/reception': ['intake/steering', 'intake/complaints', 'intake/bounces'],
  'intake/complaints': ['intake/steering'],
  'intake/identity': ['intake/reception', 'intake/steering', 'intake/complaints'],
  'channels/moderation': ['channels/posting', 'channels/distribution', 'channels/forums'],
  'channels/letters': ['channels/events', 'channels/forums'],
  'community/additions': [
    'community/audiences',
    'community/lists',
    'community/groups',
    'community/directory',
  ],
  'community/audiences': ['community/lists', 'community/groups', 'community/directory'],
  'community/lists': ['community/groups', 'community/directory'],
  'community/payments': ['community/groups', 'community/directory'],
  'community/accounts': ['community/directory'],
  'community/standing': ['community/directory'],
  'community/groups': ['community/directory'],
  'postoffice/notices': ['postoffice/delivery'],
  'postoffice/delivery': ['postoffice/ledger', 'postoffice/archive'],
  'foundation/journal': ['foundation/database', 'foundation/config'],
  'foundation/database': ['foundation/config'],
};

/** The foundation serves every room, its own included, except where that would close a circle. */
const leavesOfFoundation = ['foundation/mail', 'foundation/i18n'];

/** `community/lists` of `src/community/lists/list.entity.ts`; null for a file that stands in no room. */
export function roomOf(path: string): string | null {
  const [, storey = '', room = '', ...rest] = path.split('/');
  return rest.length > 0 && (storeys as readonly string[]).includes(storey) ? `${storey}/${room}` : null;
}

/** Whether a file of one room may import a file of another. */
export function mayImport(from: string, to: string): boolean {
  const [fromRoom, toRoom] = [roomOf(from), roomOf(to)];
  // Files at the top of src start the house and see all of it; those at the top of the foundation serve everybody.
  if (fromRoom === null)
    return !from.startsWith('src/foundation/') || (toRoom ?? to).startsWith('src/foundation');
  if (toRoom === null) return to.startsWith('src/foundation/');
  if (fromRoom === toRoom) return true;
  return isFace(to) && isArrow(fromRoom, toRoom);
}

function isArrow(from: string, to: string): boolean {
  const [above, below] = [storeyOf(from), storeyOf(to)];
  if (above !== below) return above < below;
  return (sideways[from] ?? []).includes(to) || leavesOfFoundation.includes(to);
}

function storeyOf(room: string): number {
  return (storeys as readonly string[]).indexOf(room.split('/')[0] ?? '');
}

/** Files at the top of a room are its face; a subfolder is its inside. */
function isFace(path: string): boolean {
  return path.split('/').length === 4;
}
