import { firstPromotion, lastPromotion } from '../world/people.js';
import type { CatalogueGroup } from './catalogue-group.js';
import { leisureGroups } from './leisure.js';
import { otherGroups } from './other.js';
import { professionalGroups } from './professional.js';
import { regionalGroups } from './regional.js';

const promotionGroups: readonly CatalogueGroup[] = Array.from(
  { length: lastPromotion - firstPromotion + 1 },
  (_, at): CatalogueGroup => {
    const year = firstPromotion + at;
    return {
      slug: `promotion-${year}`,
      name: `Promotion ${year}`,
      kind: 'promotion',
      description: `Les camarades entrés en ${year} : magnans, anniversaires, nouvelles des uns et des autres.`,
      region: '',
      subjects: [],
      size: 0,
    };
  },
);

/** Three hundred groups. The first is the sailors', so that the smallest demonstration has it. */
export const catalogue: readonly CatalogueGroup[] = [
  ...leisureGroups.filter(({ slug }) => slug === 'x-voile'),
  ...interleaved([
    leisureGroups.filter(({ slug }) => slug !== 'x-voile'),
    professionalGroups,
    regionalGroups,
    promotionGroups,
    otherGroups,
  ]),
];

/** All kinds from the start, so that a small demonstration has some of each. */
function interleaved<T>(kinds: readonly (readonly T[])[]): T[] {
  const longest = Math.max(...kinds.map(kind => kind.length));
  return Array.from({ length: longest }, (_, at) => kinds.flatMap(kind => kind.slice(at, at + 1))).flat();
}
