// Cold start of a published binary against `node -e 0`, interleaved in one run; medians and ratios.
//   node tests/Benchmarks/startup.mjs PATH_TO_REPORTLSP [RUNS]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [binary, runs = '21'] = process.argv.slice(2);
if (!binary) {
  console.error('usage: node startup.mjs PATH_TO_REPORTLSP [RUNS]');
  process.exit(2);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const report = readFileSync(join(root, 'samples', 'clean-2022-cell-bar.txt'), 'utf8');
const padTo = (bytes) => {
  let text = report;
  while (Buffer.byteLength(text) < bytes) text += '本段为说明文字，不含数据。\n';
  return text;
};

const folder = mkdtempSync(join(tmpdir(), 'reportlsp-startup-'));
try {
  writeFileSync(join(folder, 'one.report'), padTo(6_500));
  mkdirSync(join(folder, 'many'));
  const ten = padTo(10_000);
  for (let i = 0; i < 1000; i++) writeFileSync(join(folder, 'many', `${String(i).padStart(4, '0')}.report`), ten);

  const exe = resolve(binary);
  const check = (path) => [exe, 'check', path, '--fail-on', 'never', '--no-progress', '--today', '2025-01-01'];
  const cases = {
    node: { command: ['node', '-e', '0'], every: 1 },
    one: { command: check('one.report'), every: 1, limit: 1.3 },
    thousand: { command: check('many'), every: 4, limit: 12 },
  };
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let run = 0; run <= Number(runs); run++) {
    for (const [name, { command, every }] of Object.entries(cases)) {
      if (run % every !== 0) continue;
      const start = process.hrtime.bigint();
      const { status } = spawnSync(command[0], command.slice(1), { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
      const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
      if (status !== 0) throw new Error(`${name} exited with ${status}`);
      if (run > 0) times[name].push(elapsed); // the first round warms the disk cache
    }
  }

  // Methods that were not compiled ahead; each costs a tenth of a millisecond and more.
  const compiled = join(folder, 'compiled.txt');
  spawnSync(exe, check('one.report').slice(1), { cwd: folder, stdio: 'ignore', env: { ...process.env, DOTNET_JitStdOutFile: compiled, DOTNET_JitDisasmSummary: '1' } });
  console.log(`compiled at start: ${existsSync(compiled) ? readFileSync(compiled, 'utf8').trim().split('\n').length : 0} methods`);

  const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
  const node = median(times.node);
  for (const [name, { limit }] of Object.entries(cases)) {
    const value = median(times[name]);
    const verdict = limit ? `  ${(value / node).toFixed(2)} x node (limit ${limit})` : '';
    console.log(`${name.padEnd(9)} median ${value.toFixed(1).padStart(7)} ms  min ${times[name][0].toFixed(1).padStart(7)} ms  n=${times[name].length}${verdict}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
