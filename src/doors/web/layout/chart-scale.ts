/** Where the marks of an axis stand: round numbers from 0 to at least `most`, four steps at most. */
export function marksUpTo(most: number): number[] {
  const rough = Math.max(1, most) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 2.5, 5, 10].map(factor => factor * power).find(size => size >= rough) ?? rough,
  );
  const whole = Math.ceil(step);
  const count = Math.max(1, Math.ceil(Math.max(1, most) / whole));
  return Array.from({ length: count + 1 }, (_, at) => at * whole);
}
