// The language server under measurement, next to vscode-json-language-server in the same run on documents of equal size.
//   node tests/Benchmarks/keystrokes.mjs PATH_TO_REPORTLSP [RUNS]
// Start: from the process to the first findings of a 50 KB document. Keystroke: from didChange written to publishDiagnostics of that version
// received; our debounce is set to 0, the 500 ms that the other server always waits are subtracted. JSON_SERVER names its module where it is
// installed already; else npm puts it into a temporary folder.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { keystrokes, shapes } from './keystrokes/documents.mjs';
import { Server } from './keystrokes/server.mjs';

const [binary, runs = '11'] = process.argv.slice(2);
if (!binary) {
  console.error('usage: node keystrokes.mjs PATH_TO_REPORTLSP [RUNS]');
  process.exit(2);
}

const otherVersion = '4.10.0';
const otherWait = 500;
const small = 50_000;
const large = 1_000_000;
const folder = mkdtempSync(join(tmpdir(), 'reportlsp-keystrokes-'));

function installOther() {
  if (process.env.JSON_SERVER) return process.env.JSON_SERVER;
  const made = spawnSync('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', `vscode-langservers-extracted@${otherVersion}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (made.status !== 0) throw new Error('vscode-langservers-extracted could not be installed');
  return join(folder, 'node_modules/vscode-langservers-extracted/bin/vscode-json-language-server');
}

const other = installOther();
const ours = () => new Server(resolve(binary), ['lsp'], 'report');
const theirs = () => new Server(process.execPath, [other, '--stdio'], 'json');

const at = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
};
const figures = (values) => `median ${at(values, 0.5).toFixed(2).padStart(8)} ms  p95 ${at(values, 0.95).toFixed(2).padStart(8)} ms  min ${Math.min(...values).toFixed(2).padStart(8)} ms  n=${values.length}`;
let failed = 0;

function verdict(what, value, limit) {
  const holds = value <= limit;
  if (!holds) failed++;
  console.log(`  ${what}: ${value.toFixed(2)} (limit ${limit}) ${holds ? 'holds' : 'DOES NOT HOLD'}`);
}

async function withServer(make, shape, bytes, work) {
  const server = make();
  try {
    const text = shapes[shape](bytes);
    const uri = `file://${folder}/${shape}.${shape === 'json' ? 'json' : 'report'}`;
    const first = await server.open(uri, text, { debounce: 0, provideFormatter: false });
    return await work(server, text, first);
  } finally {
    await server.stop();
  }
}

/** Times of single keystrokes, after some that warm the server up. */
function typing(make, shape, bytes, { warm, count, wait }) {
  return withServer(make, shape, bytes, async (server, text) => {
    const strokes = keystrokes(shape, text);
    const times = [];
    for (let i = 0; i < warm + count; i++) {
      const time = await server.edit(strokes.next().value) - wait;
      if (i >= warm) times.push(time);
    }
    console.log(`${(shape + ' ' + bytes / 1000 + ' KB').padEnd(14)} ${figures(times)}  ${server.count} findings`);
    return times;
  });
}

try {
  console.log(`load ${loadavg().map((l) => l.toFixed(1)).join(' ')}`);
  const starts = { ours: [], theirs: [] };
  for (let run = 0; run <= Number(runs); run++) {
    const mine = await withServer(ours, 'prose', small, (_s, _t, first) => first);
    const json = await withServer(theirs, 'json', small, (_s, _t, first) => first - otherWait);
    if (run === 0) continue; // the first round warms the disk cache
    starts.ours.push(mine);
    starts.theirs.push(json);
  }
  console.log(`start ours     ${figures(starts.ours)}\nstart json     ${figures(starts.theirs)}`);
  verdict('start to first findings, ours / json', at(starts.ours, 0.5) / at(starts.theirs, 0.5), 0.6);

  // In turn, so that both meet the same machine: half of the other server's keystrokes before ours, half after.
  const half = { warm: 20, count: 60, wait: otherWait };
  const json = await typing(theirs, 'json', small, half);
  const small50 = {};
  for (const shape of ['prose', 'rows']) small50[shape] = await typing(ours, shape, small, { warm: 300, count: 400, wait: 0 });
  json.push(...await typing(theirs, 'json', small, half));
  const large1 = {};
  for (const shape of ['prose', 'rows']) large1[shape] = await typing(ours, shape, large, { warm: 40, count: 100, wait: 0 });
  for (const shape of ['prose', 'rows']) {
    verdict(`keystroke p95 at 50 KB (${shape}), ours / json`, at(small50[shape], 0.95) / at(json, 0.95), 1);
    verdict(`keystroke p95 at 1 MB / 50 KB (${shape})`, at(large1[shape], 0.95) / at(small50[shape], 0.95), 20);
  }

  const memory = await withServer(ours, 'prose', small, async (server, text) => {
    const strokes = keystrokes('prose', text);
    const seen = {};
    for (let i = 1; i <= 10_000; i++) {
      const change = strokes.next().value;
      if (i % 5 === 0) await server.edit(change);
      else server.send(change);
      if (i === 100 || i === 1_000 || i === 10_000) seen[i] = server.memory();
    }
    return seen;
  });
  console.log(`memory         ${Object.entries(memory).map(([edits, size]) => `after ${edits} edits ${size.toFixed(1)} MB`).join(', ')}`);
  verdict('memory after 10,000 edits / after 100', memory[10_000] / memory[100], 1.2);
  console.log(`load ${loadavg().map((l) => l.toFixed(1)).join(' ')}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

process.exitCode = failed > 0 ? 1 : 0;
