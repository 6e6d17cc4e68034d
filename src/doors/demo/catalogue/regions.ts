/** Parts of the world, in few enough words to choose from, and the places of regional groups in them. */
const regions: Readonly<Record<string, string>> = {
  'Île-de-France': 'Paris-Ouest, Plateau, Versailles',
  'Nord et Est':
    'Alsace, Bourgogne, Champagne, Flandres, Franche-Comté, Jura, Lorraine, Nord, Oise, Picardie',
  Ouest: `Anjou, Bretagne, Finistère, Maine, Nantes, Normandie, Poitou, Saintonge, Touraine, Vendée, Île-de-Ré`,
  Centre: 'Auvergne, Berry, Limousin, Orléans',
  'Sud-Ouest':
    'Aquitaine, Béarn, Gascogne, Landes, Pays basque, Périgord, Pyrénées, Quercy, Toulouse, Roussillon, Languedoc',
  'Sud-Est': 'Camargue, Corse, Côte d’Azur, Dauphiné, Drôme, Lyon, Marseille, Nice, Provence, Savoie',
  'Outre-mer': 'Guadeloupe, Guyane, Martinique, Nouvelle-Calédonie, Réunion',
  Europe: `Allemagne, Autriche, Belgique, Danemark, Espagne, Genève, Grèce, Irlande, Italie, Londres, Luxembourg,
    Norvège, Pays-Bas, Pologne, Portugal, Suisse`,
  Amériques: 'Argentine, Boston, Brésil, Californie, Canada, Chili, Mexique, New York, Québec',
  'Afrique et Orient': 'Liban, Maroc, Sénégal, Tunisie',
  'Asie et Océanie': 'Australie, Chine, Corée, Inde, Japon, Singapour',
};

const byPlace = new Map(
  Object.entries(regions).flatMap(([region, places]) =>
    places.split(',').map((place): [string, string] => [place.trim(), region]),
  ),
);

/** Empty for a place that is in none. */
export function regionOf(place: string): string {
  return byPlace.get(place) ?? '';
}
