import { slugOf, type CatalogueGroup } from './catalogue-group.js';
import { regionOf } from './regions.js';

const french = `Alsace, Anjou, Aquitaine, Auvergne, Béarn, Berry, Bourgogne, Bretagne, Camargue, Champagne, Corse,
  Côte d’Azur, Dauphiné, Drôme, Finistère, Flandres, Franche-Comté, Gascogne, Guadeloupe, Guyane, Île-de-Ré,
  Jura, Landes, Languedoc, Limousin, Lorraine, Lyon, Maine, Marseille, Martinique, Nantes, Nice,
  Nord, Normandie, Nouvelle-Calédonie, Oise, Orléans, Paris-Ouest, Pays basque, Périgord, Picardie, Plateau,
  Poitou, Provence, Pyrénées, Quercy, Réunion, Roussillon, Saintonge, Savoie, Touraine, Toulouse, Vendée,
  Versailles`;
const abroad = `Allemagne, Argentine, Australie, Autriche, Belgique, Boston, Brésil, Californie, Canada, Chili,
  Chine, Corée, Danemark, Espagne, Genève, Grèce, Inde, Irlande, Italie, Japon, Liban, Londres, Luxembourg,
  Maroc, Mexique, New York, Norvège, Pays-Bas, Pologne, Portugal, Québec, Sénégal, Singapour, Suisse, Tunisie`;

const places = (text: string): string[] => text.split(',').map(place => place.trim().replaceAll(/\s+/g, ' '));

/** Who lives, lived or has a house there. */
export const regionalGroups: readonly CatalogueGroup[] = [
  ...places(french).map((place, at) => regional(place, 60 + ((at * 37) % 140), 'La vie du groupe')),
  ...places(abroad).map((place, at) => regional(place, 40 + ((at * 29) % 110), 'Les camarades sur place')),
];

function regional(place: string, size: number, opening: string): CatalogueGroup {
  const name = `X-${place}`;
  const description = `${opening}, X et amis de passage : rencontres, visites et bonnes adresses (${place}).`;
  const region = regionOf(place);
  return { slug: slugOf(name), name, kind: 'regional', description, region, subjects: ['rencontres'], size };
}
