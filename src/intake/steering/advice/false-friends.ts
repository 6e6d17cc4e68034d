import type { Hit } from './word-finder.js';

/** Begins the sign of words that hold a word of another sign and mean something else. */
const falseFriend = 'no-';

/** Without the words that stand within their false friends: « chambre » in « orchestre de chambre ». */
export function meantBy(hits: readonly Hit[]): readonly Hit[] {
  const friends = Map.groupBy(
    hits.filter(({ entry }) => entry.sign.startsWith(falseFriend)),
    ({ entry }) => entry.sign.slice(falseFriend.length),
  );
  return hits.filter(
    ({ entry, from, to }) =>
      !entry.sign.startsWith(falseFriend) &&
      friends.get(entry.sign)?.some(friend => friend.from <= from && to <= friend.to) !== true,
  );
}
