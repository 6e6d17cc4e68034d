/** What groups are about, in few enough words to choose from: a subject, and the groups it is of. */
const subjects: Readonly<Record<string, string>> = {
  aéronautique: 'Aéronautique, Air, Espace, Planeur',
  arts: 'Bande dessinée, Danse, Gravure, Impro, Photo, Théâtre, Musée, Musée de l’École, Cinéma',
  'bâtiment et ville': 'Architecture, Bâtiment, Immobilier, Urbanisme, Ville, Eau',
  défense: 'Armement, Défense, Sûreté, Marine, Cybersécurité',
  'droit et conseil': 'Conseil, Droit, Brevets, Ressources humaines, Qualité',
  énergie: 'Électricité, Énergie, Gaz, Hydrogène, Nucléaire, Pétrole, Mines, Climat',
  enseignement: 'Enseignement, Recherche, Doctorants, Mentors, Parrains, Édition',
  entreprendre:
    'Entrepreneurs, Capital-risque, Innovation, Transmission d’entreprise, Direction générale, Biotech',
  environnement: 'Agriculture, Climat, Déchets, Eau, Forêt, Jardins',
  finance: 'Actuariat, Assurances, Banque, Finance, Économie, Capital-risque',
  histoire: 'Généalogie, Histoire, Patrimoine, Mémoire, Philatélie, Maquettes, Bateau à vapeur',
  industrie:
    'Automobile, Chimie, Construction navale, Industrie, Luxe, Matériaux, Optique, Sidérurgie, Distribution, Électronique',
  jeux: 'Billard, Bridge, Chasse au trésor, Échecs, Go, Tarot, Magie, Jeux',
  mer: 'Voile, Aviron, Plongée, Pêche, Ports, Marine, Construction navale',
  musique: 'Chorale, Jazz, Musique de chambre, Opéra, Orchestre',
  numérique:
    'Cybersécurité, Données, Intelligence artificielle, Logiciel, Numérique, Quantique, Robotique, Télécoms, Médias',
  'plein air': 'Astronomie, Cyclotourisme, Escalade, Jardins, Montagne, Moto, Randonnée, Ski, Planeur',
  santé: 'Santé, Biotech, Grand âge',
  solidarité: 'Solidarité, Bénévoles, Prison et société, Conjoints, Seniors, Parrains, Grand âge',
  sport:
    'Aviron, Course à pied, Équitation, Escrime, Golf, Judo, Natation, Rugby, Ski, Tennis, Cyclotourisme',
  table: 'Cuisine, Vin, Tourisme',
  transport: 'Logistique, Mobilité, Ports, Rail, Transport, Automobile',
  'vie publique': 'Administration, Europe, Économie, Lecture, Géologie',
};

const byGroup = Map.groupBy(
  Object.entries(subjects).flatMap(([subject, names]) =>
    names.split(',').map(name => ({ subject, name: `X-${name.trim()}` })),
  ),
  ({ name }) => name,
);

/** @param name of the group, as its catalogue writes it */
export function subjectsOf(name: string): string[] {
  return (byGroup.get(name) ?? []).map(({ subject }) => subject);
}
