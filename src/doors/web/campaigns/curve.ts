import { dateFormat } from '../../../foundation/i18n/intl.js';
import type { Language } from '../../../foundation/i18n/language.js';
import { locale } from '../../../foundation/i18n/format.js';
import type { CurvePoint, CurveUnit } from '../../../postoffice/ledger/ledger-campaigns.service.js';

/** Beyond, days are too thin to be told apart. */
const mostDays = 45;
const dayMs = 86_400_000;

/** Days for what is young, months for what lasts. */
export function unitFor(firstAt: Date, lastAt: Date): CurveUnit {
  return lastAt.getTime() - firstAt.getTime() <= (mostDays - 2) * dayMs ? 'day' : 'month';
}

export interface DrawnPoint {
  readonly label: string;
  readonly people: number;
  readonly sum: number;
}

/** Every day or month from the first to the last, those in which nobody was reached too. */
export function drawnCurve(points: readonly CurvePoint[], unit: CurveUnit, language: Language): DrawnPoint[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [];
  const known = new Map(points.map(point => [point.from, point]));
  const format = dateFormat(locale(language), {
    timeZone: 'UTC',
    ...(unit === 'day' ? { day: 'numeric', month: 'numeric' } : { month: 'short' }),
  });
  const drawn: DrawnPoint[] = [];
  for (let from = first.from; from <= last.from; from = next(from, unit)) {
    const point = known.get(from);
    drawn.push({
      label: format.format(new Date(`${from}T00:00:00Z`)),
      people: point?.people ?? 0,
      sum: point?.sum ?? drawn.at(-1)?.sum ?? 0,
    });
  }
  return drawn;
}

function next(from: string, unit: CurveUnit): string {
  const at = new Date(`${from}T00:00:00Z`);
  if (unit === 'day') at.setUTCDate(at.getUTCDate() + 1);
  else at.setUTCMonth(at.getUTCMonth() + 1);
  return at.toISOString().slice(0, 10);
}
