import { cruise } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { mayImport } from './arrow-table.js';

/** Checks every import of `src` against the arrows, and that no import closes a circle. Run from the top folder. */
const { output } = await cruise(
  ['src'],
  {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: String.raw`\.spec\.tsx?$` },
    ruleSet: { forbidden: [{ name: 'no-circle', severity: 'error', from: {}, to: { circular: true } }] },
    validate: true,
  },
  {},
  { tsConfig: extractTsConfig('tsconfig.json') },
);
if (typeof output === 'string') throw new Error('dependency-cruiser answered with a text');

const files = output.modules.filter(({ source }) => source.startsWith('src/'));
const arrows = files.flatMap(({ source, dependencies }) =>
  dependencies.flatMap(({ resolved }) =>
    resolved.startsWith('src/') ? [{ from: source, to: resolved }] : [],
  ),
);
const wrong = arrows.filter(({ from, to }) => !mayImport(from, to)).map(({ from, to }) => `${from} -> ${to}`);
const circles = output.summary.violations.map(({ from, to }) => `circle: ${from} -> ${to}`);
const unresolved = files.flatMap(({ source, dependencies }) =>
  dependencies.flatMap(({ module, couldNotResolve }) =>
    couldNotResolve && module.startsWith('.') ? [`unresolved: ${source} -> ${module}`] : [],
  ),
);

const problems = [...wrong, ...circles, ...unresolved];
process.stdout.write(
  `${files.length} files, ${arrows.length} arrows\n${problems.map(line => `${line}\n`).join('')}`,
);
// A check that saw nothing must not pass: a moved folder would silence it for ever.
if (files.length < 50 || arrows.length < 50) throw new Error('the arrow check saw hardly any file');
process.exitCode = problems.length > 0 ? 1 : 0;
