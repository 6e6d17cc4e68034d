import type { Random } from '../world/random.js';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

// Beginnings and endings of the country's own sound: what they make together belongs to nobody in particular.
const beginnings =
  words(`Beau Bel Ber Boul Bour Bri Brug Cal Cam Cast Chab Cham Chant Char Chast Clair Cler Corb
  Coud Cour Crév Dan Delm Dor Dur Épin Estr Fab Falg Faur Fén Flam Font Fouss Frém Gal Garr Gau Gerb Gir Gour
  Grand Grim Guér Haut Herb Jal Jonch Kerm Labr Lam Land Lar Lav Lest Lév Lor Loub Lus Mal Mar Mars Mass Maur
  Ménil Mérig Mont Mor Mour Nav Nég Noir Orm Pal Pélis Per Pét Pierr Plan Pont Pradel Prév Quer Ral Rav Rém Roch
  Roqu Ros Roub Rouss Sabl Sal Sarr Sauv Sav Ség Soul Tal Tern Thév Tor Tour Trém Vaugr Val Varn Verd Vern
  Vign Vill Vivr`);
const endings = words(`ac ade agne ailles ain ald anges ard arède aret asse at aud aumont avel aye eau el elle
  emont ens érac ergue eron esse et euil evrier ière iers ignac igny illac illon in inval iol on ondel ot ouard
  oux oye ucel uguet val vert ville`);
const particles = ['de ', 'de ', 'de La ', 'du ', 'Le ', 'de Saint-'] as const;

// Two vowels that meet, or a cluster of consonants nobody could say, would give the invention away.
const plainNames = beginnings.flatMap(beginning =>
  endings.filter(ending => fits(beginning, ending)).map(ending => beginning + ending),
);

/** A family name that sounds French, sometimes with a particle or two names in one. */
export function familyName(random: Random): string {
  const name = random.pick(plainNames);
  if (random.chance(0.035)) return withParticle(name, random);
  if (random.chance(0.02)) return `${name}-${random.pick(plainNames)}`;
  return name;
}

function fits(beginning: string, ending: string): boolean {
  if (beginning.endsWith('qu')) return /^[eéi]/.test(ending);
  return /[aeiouyéè]$/.test(beginning) === /^[bcdfghjklmnpqrstv]/.test(ending);
}

function withParticle(name: string, random: Random): string {
  if (/^[AEÉIOUH]/.test(name)) return random.chance(0.5) ? `d’${name}` : `de L’${name}`;
  return random.pick(particles) + name;
}
