/** A rule in words. The names of groups and lists stand as their people wrote them. */
export const fr = {
  people: {
    members: (group: string) => `les membres du groupe ${group}`,
    animators: (group: string) => `les animateurs du groupe ${group}`,
    promotion: (year: number) => `la promotion ${year}`,
    promotions: (from: number, to: number) => `les promotions ${from} à ${to}`,
    list: (name: string) => `les personnes de la liste ${name}`,
    goneGroup: 'un groupe qui n’existe plus',
    goneList: 'une liste qui n’existe plus',
  },
  reason: {
    members: (group: string) => `membre du groupe ${group}`,
    animators: (group: string) => `animateur du groupe ${group}`,
    promotion: (year: number) => `promotion ${year}`,
    promotions: (from: number, to: number) => `promotions ${from} à ${to}`,
    list: (name: string) => `sur la liste ${name}`,
    goneGroup: 'd’un groupe qui n’existe plus',
    goneList: 'd’une liste qui n’existe plus',
  },
  promotionList: (year: number) => `La promotion ${year} : tous ceux qui y sont entrés.`,
  union: (parts: readonly string[]) => new Intl.ListFormat('fr').format(parts),
  minus: (kept: string, taken: string) => `${kept}, sauf ${taken}`,
};

export type AudienceWords = typeof fr;
