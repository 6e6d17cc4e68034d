import { arrivalsFromStrangers } from './from-strangers.js';
import { arrivalsFromSubscribers } from './from-subscribers.js';
import { heavyAndOddArrivals } from './heavy-and-odd.js';
import type { Arrival, Scene } from './scene.js';

/** A morning's worth of posts for the moderators, to pass by the gate like any other mail. */
export function waitingArrivals(scene: Scene): Arrival[] {
  return [...arrivalsFromStrangers(scene), ...arrivalsFromSubscribers(scene), ...heavyAndOddArrivals(scene)];
}
