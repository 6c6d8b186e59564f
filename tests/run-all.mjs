// Runs every test suite, streams what they print, and ends with two lines: "N skipped" with the names, and "N passed, N failed".
// Exit code 0 only where every suite ended well and nothing failed.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, existsSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const results = mkdtempSync(join(tmpdir(), "reportlsp-tests-"));
const skippedFolders = new Set(["node_modules", "bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"]);

function run(command, args, env = process.env) {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit", env });
    child.on("error", error => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on("close", code => resolve(code ?? 1));
  });
}

/** Installs the packages of the lock file where they are not there, or the lock file is newer. */
async function install() {
  const [wanted, there] = ["package-lock.json", "node_modules/.package-lock.json"].map(name => join(root, name));
  if (existsSync(there) && statSync(there).mtimeMs >= statSync(wanted).mtimeMs) return 0;
  const options = ["ci", "--no-audit", "--no-fund"];
  // The npm that runs this, if one does.
  return process.env.npm_execpath ? run(process.execPath, [process.env.npm_execpath, ...options]) : run("npm", options);
}

function filesBelow(folder, accepts) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : filesBelow(path, accepts);
    return accepts(entry.name) ? [path] : [];
  }).sort();
}

/** Adds up the counters of the result files that `dotnet test` writes, one for each test project. */
function countTrx(folder) {
  const sum = { passed: 0, failed: 0, skipped: [] };
  for (const path of filesBelow(folder, name => name.endsWith(".trx"))) {
    const text = readFileSync(path, "utf8");
    const counters = /<Counters\b[^>]*>/.exec(text)?.[0] ?? "";
    const value = name => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(counters)?.[1] ?? 0);
    sum.passed += value("passed");
    sum.failed += value("failed") + value("error") + value("timeout") + value("aborted");
    for (const [result] of text.matchAll(/<UnitTestResult\b[^>]*\boutcome="NotExecuted"[^>]*>/g)) sum.skipped.push(/\btestName="([^"]*)"/.exec(result)?.[1] ?? "");
  }
  return sum;
}

/** Reads the closing counts of a TAP file of `node --test`. */
function countTap(path) {
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const value = name => Number(new RegExp(`^# ${name} (\\d+)$`, "m").exec(text)?.[1] ?? 0);
  const skipped = [...text.matchAll(/^\s*ok \d+ - (.*) # SKIP ?(.*)$/gm)].map(([, name, why]) => (why ? `${name}: ${why}` : name));
  return { passed: value("pass"), failed: value("fail") + value("cancelled"), skipped };
}

const total = { passed: 0, failed: 0, skipped: [] };
let isBroken = false;

/** A suite that ends badly without a failed test (a build error, a crash) counts as one failure. */
function add(counts, exitCode) {
  total.passed += counts.passed;
  total.skipped.push(...counts.skipped);
  total.failed += counts.failed + (exitCode !== 0 && counts.failed === 0 ? 1 : 0);
  isBroken ||= exitCode !== 0;
}

try {
  const installed = await install();
  if (installed !== 0) add({ passed: 0, failed: 0, skipped: [] }, installed);

  const dotnet = await run("dotnet", [
    "test", "ReportLsp.sln", "-c", "Release", "--nologo", "--logger", "trx", "--logger", "console;verbosity=minimal", "--results-directory", results,
  ]);
  add(countTrx(results), dotnet);

  // The extension is packed once; its tests in real VS Code install that package.
  const vsix = join(results, "reportlsp.vsix");
  const packed = await run(process.execPath, ["client-vscode/scripts/package.mjs", `--out=${vsix}`]);
  if (packed !== 0) add({ passed: 0, failed: 0, skipped: [] }, packed);

  const isTest = name => name.endsWith(".test.mjs");
  const nodeTests = [
    ...filesBelow(join(root, "tests"), isTest),
    ...filesBelow(join(root, "client-vscode/test/unit"), isTest),
    ...(packed === 0 ? filesBelow(join(root, "client-vscode/test/vscode"), isTest) : []),
  ];
  if (nodeTests.length > 0) {
    const tap = join(results, "node.tap");
    const node = await run(process.execPath, [
      "--test", "--test-reporter=spec", "--test-reporter-destination=stdout", "--test-reporter=tap", `--test-reporter-destination=${tap}`, ...nodeTests,
    ], { ...process.env, REPORTLSP_VSIX: vsix });
    add(countTap(tap), node);
  }
} finally {
  rmSync(results, { recursive: true, force: true });
}

for (const name of total.skipped) console.log(`skipped: ${name}`);
console.log(`${total.skipped.length} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = isBroken || total.failed > 0 || total.passed === 0 ? 1 : 0;
