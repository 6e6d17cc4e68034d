import type { ComponentChildren, VNode } from 'preact';
import { marksUpTo } from './chart-scale.js';

const width = 640;
const height = 240;
const bottom = 32;
const top = 18;
/** Of a character on the axis, at the size a phone needs. */
const characterWidth = 13;
const leastLeft = 62;

/** A value for each month, with a short name of the month. */
export interface Column {
  readonly label: string;
  readonly value: number;
  /** Of the value, the part drawn in another colour. */
  readonly part?: number;
}

interface ChartProps {
  readonly id: string;
  readonly title: string;
  /** What the chart shows, in a sentence, for those who hear the page. */
  readonly desc: string;
  readonly columns: readonly Column[];
  readonly format: (value: number) => string;
}

/** A line with the ground under it: something that grows and shrinks. */
export function LineChart(props: ChartProps): VNode {
  const { columns } = props;
  const { most, left } = axisOf(props);
  const x = (at: number): number => left + ((at + 0.5) * (width - left)) / columns.length;
  const points = columns.map(({ value }, at) => `${round(x(at))},${round(yOf(value, most))}`);
  const ground = height - bottom;
  return (
    <Chart {...props}>
      <polygon
        class="area"
        points={`${round(x(0))},${ground} ${points.join(' ')} ${round(x(columns.length - 1))},${ground}`}
      />
      <polyline class="line" points={points.join(' ')} />
      {columns.map(({ value }, at) => (
        <circle class="point" cx={round(x(at))} cy={round(yOf(value, most))} r="3" />
      ))}
    </Chart>
  );
}

/** A bar for each month, a part of it apart. */
export function BarChart(props: ChartProps): VNode {
  const { columns } = props;
  const { most, left } = axisOf(props);
  const slot = (width - left) / columns.length;
  const ground = height - bottom;
  return (
    <Chart {...props}>
      {columns.map(({ value, part = 0 }, at) => {
        const x = round(left + at * slot + slot * 0.18);
        const wide = round(slot * 0.64);
        return (
          <>
            <rect
              class="bar"
              x={x}
              y={round(yOf(value, most))}
              width={wide}
              height={round(ground - yOf(value, most))}
            />
            <rect
              class="bar part"
              x={x}
              y={round(yOf(part, most))}
              width={wide}
              height={round(ground - yOf(part, most))}
            />
          </>
        );
      })}
    </Chart>
  );
}

function Chart(props: ChartProps & { children: ComponentChildren }): VNode {
  const { id, title, desc, columns, format, children } = props;
  const { marks, most, left } = axisOf(props);
  // A phone has room for every third name.
  const every = columns.length > 8 ? 3 : 1;
  const slot = (width - left) / columns.length;
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{desc}</desc>
      {marks.map(mark => (
        <>
          <line class="mark" x1={left} x2={width} y1={round(yOf(mark, most))} y2={round(yOf(mark, most))} />
          <text class="value" x={left - 8} y={round(yOf(mark, most)) + 4}>
            {format(mark)}
          </text>
        </>
      ))}
      {children}
      {columns.map(({ label }, at) =>
        (columns.length - 1 - at) % every === 0 ? (
          <text class="label" x={round(left + (at + 0.5) * slot)} y={height - 8}>
            {label}
          </text>
        ) : null,
      )}
    </svg>
  );
}

/** Its marks, and the room their figures take at the left. */
function axisOf({ columns, format }: Pick<ChartProps, 'columns' | 'format'>) {
  const marks = marksUpTo(Math.max(...columns.map(({ value }) => value)));
  const longest = Math.max(...marks.map(mark => format(mark).length));
  return { marks, most: marks.at(-1) ?? 1, left: Math.max(leastLeft, longest * characterWidth + 10) };
}

function yOf(value: number, most: number): number {
  return height - bottom - (value / most) * (height - bottom - top);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
