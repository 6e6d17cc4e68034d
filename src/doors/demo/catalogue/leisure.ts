import { slugOf, type CatalogueGroup } from './catalogue-group.js';
import { subjectsOf } from './subjects.js';

const pastimes = `Aviron, Astronomie, Bande dessinée, Bateau à vapeur, Billard, Bridge, Chasse au trésor, Chorale,
  Cinéma, Course à pied, Cuisine, Cyclotourisme, Danse, Échecs, Équitation, Escalade, Escrime, Généalogie, Go,
  Golf, Gravure, Histoire, Impro, Jardins, Jazz, Judo, Lecture, Magie, Maquettes, Montagne, Moto, Musée,
  Musique de chambre, Natation, Opéra, Orchestre, Patrimoine, Pêche, Philatélie, Photo, Planeur, Plongée,
  Randonnée, Rugby, Ski, Tarot, Tennis, Théâtre, Vin, Voile`;

/** What the community does on Saturdays. The sailors' group is the demonstration's own. */
export const leisureGroups: readonly CatalogueGroup[] = pastimes.split(',').map((text, at) => {
  const pastime = text.trim().replaceAll(/\s+/g, ' ');
  const name = `X-${pastime}`;
  const description = `Sorties, rencontres et conseils entre amateurs (${pastime.toLowerCase()}), débutants bienvenus.`;
  const size = pastime === 'Voile' ? 420 : 45 + ((at * 41) % 260);
  const region = at % 5 === 1 ? 'Île-de-France' : '';
  return { slug: slugOf(name), name, kind: 'leisure', description, region, subjects: subjectsOf(name), size };
});
