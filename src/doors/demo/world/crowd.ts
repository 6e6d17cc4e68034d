import type { DemoPerson } from './people.js';
import type { Random } from './random.js';

/** The living people of the community, to draw members and subscribers from. */
export class Crowd {
  private readonly living: readonly DemoPerson[];
  private readonly promotions: ReadonlyMap<number | null, DemoPerson[]>;

  constructor(people: readonly DemoPerson[]) {
    this.living = people.filter(person => person.deceasedOn === null);
    this.promotions = Map.groupBy(this.living, person => person.promotion);
  }

  get size(): number {
    return this.living.length;
  }

  ofPromotion(year: number): readonly DemoPerson[] {
    return this.promotions.get(year) ?? [];
  }

  /** `count` different people (or everybody), those of `first` before any other. */
  draw(count: number, random: Random, first: readonly DemoPerson[] = []): DemoPerson[] {
    const drawn = new Set(first.slice(0, count));
    const goal = Math.min(count, this.living.length);
    while (drawn.size < goal) drawn.add(random.pick(this.living));
    return [...drawn];
  }
}
