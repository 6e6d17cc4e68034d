import { slugOf, type CatalogueGroup } from './catalogue-group.js';
import { subjectsOf } from './subjects.js';

const causes = `X-Mémoire, X-Solidarité, X-Parrains, X-Bénévoles, X-Conjoints, X-Doctorants, X-Grand âge, X-Mentors,
  X-Musée de l’École, X-Prison et société, X-Seniors`;

/** What is neither a trade, a place, a year nor a pastime. */
export const otherGroups: readonly CatalogueGroup[] = causes.split(',').map((text, at) => {
  const name = text.trim().replaceAll(/\s+/g, ' ');
  const description = `${name} rassemble X et non-X autour d’un projet commun, ouvert à tous.`;
  const region = at % 3 === 0 ? 'Île-de-France' : '';
  return {
    slug: slugOf(name),
    name,
    kind: 'other',
    description,
    region,
    subjects: subjectsOf(name),
    size: 70 + ((at * 61) % 200),
  };
});
