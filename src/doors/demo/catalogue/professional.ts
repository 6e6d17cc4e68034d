import { slugOf, type CatalogueGroup } from './catalogue-group.js';
import { subjectsOf } from './subjects.js';

const trades = `Actuariat, Administration, Aéronautique, Agriculture, Air, Architecture, Armement, Assurances,
  Automobile, Banque, Bâtiment, Biotech, Brevets, Capital-risque, Chimie, Climat, Conseil, Construction navale,
  Cybersécurité, Défense, Déchets, Direction générale, Distribution, Données, Droit, Eau, Économie, Édition,
  Électricité, Électronique, Énergie, Enseignement, Entrepreneurs, Espace, Europe, Finance, Forêt, Gaz,
  Géologie, Hydrogène, Immobilier, Industrie, Innovation, Intelligence artificielle, Jeux, Logiciel, Logistique,
  Luxe, Marine, Matériaux, Médias, Mines, Mobilité, Nucléaire, Numérique, Optique, Pétrole, Ports, Qualité,
  Quantique, Rail, Recherche, Ressources humaines, Robotique, Santé, Sidérurgie, Sûreté, Télécoms, Tourisme,
  Transmission d’entreprise, Transport, Urbanisme, Ville`;

/** Who works, worked or would work there. */
export const professionalGroups: readonly CatalogueGroup[] = trades.split(',').map((text, at) => {
  const trade = text.trim().replaceAll(/\s+/g, ' ');
  const name = `X-${trade}`;
  const description = `Professionnels du secteur « ${trade} » : conférences, petits déjeuners, visites de sites et entraide.`;
  const region = at % 3 === 0 ? 'Île-de-France' : '';
  return {
    slug: slugOf(name),
    name,
    kind: 'professional',
    description,
    region,
    subjects: subjectsOf(name),
    size: 90 + ((at * 53) % 310),
  };
});
