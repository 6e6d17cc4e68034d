import { folded } from './pasted-text.js';

const columnNames = ['address', 'name', 'given', 'family', 'promotion'] as const;
export type PeopleColumn = (typeof columnNames)[number];

/** The words that head a column, in both languages, folded. */
const headings: Readonly<Record<PeopleColumn, readonly string[]>> = {
  address: [
    'address',
    'adresse',
    'adresses',
    'email',
    'emails',
    'e mail',
    'mail',
    'mel',
    'courriel',
    'adresse electronique',
    'adresse e mail',
    'adresse email',
    'adresse mail',
    'adresse de courriel',
    'email address',
    'e mail address',
    'mail address',
  ],
  name: ['name', 'nom complet', 'full name', 'nom et prenom', 'prenom et nom', 'prenom nom', 'nom prenom'],
  given: ['prenom', 'prenoms', 'first', 'first name', 'firstname', 'given name', 'given'],
  family: ['nom', 'nom de famille', 'last', 'last name', 'lastname', 'surname', 'family name'],
  promotion: ['promotion', 'promo', 'promotion x', 'x', 'annee', 'annee d entree', 'year', 'class'],
};

function columnOf(heading: string): PeopleColumn | null {
  const words = folded(heading).replaceAll(/['’]/g, ' ');
  const found = Object.entries(headings).find(([, known]) => known.includes(words));
  return columnNames.find(column => column === found?.[0]) ?? null;
}

/** Which column each field of a first line heads; null when it is no heading, for want of one for the address. */
export function columnsOf(fields: readonly string[]): (PeopleColumn | null)[] | null {
  const columns = fields.map(columnOf);
  return columns.includes('address') && !fields.some(field => field.includes('@')) ? columns : null;
}
