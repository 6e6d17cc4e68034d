const smallest = 20;
const biggest = 4_000;
/** How fast sizes fall from the biggest list to the smallest: most lists are small, a few reach thousands. */
const steepness = 0.37;
/** The platform refuses an ordinary list that covers over a quarter of the directory. */
const largestShare = 0.24;

/** `count` sizes, the biggest first, between 20 and 4,000 (less in a community too small for that). */
export function listSizes(count: number, crowdSize: number): number[] {
  const top = Math.min(biggest, Math.floor(crowdSize * largestShare));
  const bottom = Math.min(smallest, top);
  const last = count ** -steepness;
  return Array.from({ length: count }, (_, rank) => {
    const share = ((rank + 1) ** -steepness - last) / (1 - last);
    return Math.round(bottom + (top - bottom) * share);
  });
}
