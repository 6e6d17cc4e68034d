/** Invented mail hosts; `.example` belongs to nobody for ever (RFC 2606 §3). */
export const mailProviders: readonly string[] = [
  'courriel.example',
  'boite-a-lettres.example',
  'messagerie.example',
  'poste-claire.example',
  'plume.example',
  'fibre-ouest.example',
  'mail-du-midi.example',
  'inbox-house.example',
];

/** Employers of the second address some people have. */
export const employers: readonly string[] = [
  'aeromecanique.example',
  'banque-du-rhone.example',
  'conseil-lateral.example',
  'energies-marines.example',
  'institut-fourneyron.example',
  'ministere-des-ponts.example',
  'rail-et-signaux.example',
  'turbines-dupleix.example',
  'universite-du-plateau.example',
];
