import { type Actor, system } from '../../../foundation/journal/actor.js';
import type { Viewer } from '../session/viewer.js';

/** Whoever sends a form here is signed in: the door asked before. */
export function actorOf({ personId }: Viewer): Actor {
  return personId === null ? system : { kind: 'person', personId };
}
