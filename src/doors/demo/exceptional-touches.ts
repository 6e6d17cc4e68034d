import { Injectable } from '@nestjs/common';
import { ExceptionalSends } from '../../channels/letters/exceptional-sends.service.js';
import { RoleService } from '../../community/accounts/role.service.js';
import { system } from '../../foundation/journal/actor.js';
import { personas } from './personas.js';
import { personaAmong } from './world/seats.js';
import type { DemoWorld } from './world/world.js';

/** The seven of the years before, as the old tools kept them: a day, an object, a reason. */
const past = [
  {
    sentOn: '2010-01-14',
    subject: 'Pannes de l’annuaire et du courrier : où nous en sommes',
    reason:
      'Le courrier de tous les anciens s’est arrêté deux jours ; chacun devait savoir quoi faire du sien.',
  },
  {
    sentOn: '2009-12-07',
    subject: 'Vos adresses à vie changent de serveur ce week-end',
    reason: 'Une coupure de quelques heures touchait toutes les adresses à vie.',
  },
  {
    sentOn: '2009-02-19',
    subject: 'Attention aux faux messages signés de l’association',
    reason: 'Un hameçonnage visait tout l’annuaire ; des anciens y avaient déjà répondu.',
  },
  {
    sentOn: '2008-04-11',
    subject: 'Votre mot de passe est à renouveler avant le 1er mai',
    reason: 'Une fuite de mots de passe obligeait chacun à changer le sien.',
  },
  {
    sentOn: '2006-12-05',
    subject: 'Consultation sur l’avenir de l’École : dernier jour',
    reason: 'L’assemblée générale avait demandé que tous les anciens soient consultés.',
  },
  {
    sentOn: '2004-03-22',
    subject: 'Assemblée générale extraordinaire : vote par correspondance',
    reason: 'Les statuts demandent que chacun soit convoqué.',
  },
  {
    sentOn: '2003-09-16',
    subject: 'Le nouveau site des anciens ouvre ses portes',
    reason: 'Chaque ancien recevait un accès, et devait en être averti une fois.',
  },
];

const proposal = {
  subject: 'Le foyer est fermé jusqu’à nouvel ordre',
  text: `Bonjour,

Un incendie s’est déclaré cette nuit au foyer. Personne n’est blessé. Deux étages sont fermés jusqu’à nouvel ordre, et toutes les réunions prévues cette semaine sont annulées.

Si vous deviez y venir, votre groupe vous écrira pour vous dire où il vous accueille. Merci de ne pas vous rendre sur place.

Le conseil`,
  reason:
    'Le foyer reçoit chaque semaine plusieurs centaines de personnes de tous les groupes ; il faut qu’aucune ne s’y présente.',
  language: 'fr',
} as const;

/** The register of exceptional sends, and one that waits for the board's second signature. */
@Injectable()
export class ExceptionalTouches {
  constructor(
    private readonly sends: ExceptionalSends,
    private readonly roles: RoleService,
  ) {}

  /** May be done again: what is in the register, or waits, stays as it is. */
  async add({ people }: DemoWorld, now: Date): Promise<void> {
    await this.sends.keepPast(past, system, now);
    const seats = new Set(personas.map(({ role }) => personaAmong(people, role).id));
    const colleague = people.find(one => isInOffice(one) && !seats.has(one.id));
    if (colleague === undefined || (await this.sends.open()).length > 0) return;
    await this.roles.grant(colleague.id, 'board', system, now);
    await this.sends.propose(proposal, colleague.id, now);
  }
}

function isInOffice({ promotion, deceasedOn, addresses }: DemoWorld['people'][number]): boolean {
  return promotion !== null && deceasedOn === null && addresses.length > 0;
}
