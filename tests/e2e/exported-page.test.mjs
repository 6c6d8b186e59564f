// Judges exported pages by tools that are not ours: the Nu validator (Java) and axe in Chromium. A report full of markup is among them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { findChromium } from "./chromium.mjs";
import { provide } from "./debian.mjs";
import { findExecutable } from "./executable.mjs";
import { reportsBelow, samplesFolder } from "./samples.mjs";

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "reportlsp-pages-"));
const hostile = "<script>window.broken = 1</script>\"'&amp;<img src=x onerror='window.broken = 2'></td></table></title></style>";

function exportPage(report, page) {
  const run = spawnSync(findExecutable(), ["export", report, "--to", "html", "-o", page], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
}

const pages = [];

before(() => {
  for (const report of reportsBelow()) {
    const page = join(folder, relative(samplesFolder, report).replaceAll(/[\\/]/g, "-") + ".html");
    exportPage(report, page);
    pages.push(page);
  }
  const clean = readFileSync(join(samplesFolder, "clean-2024-pipe.report"), "utf8");
  const report = join(folder, "hostile.report");
  writeFileSync(report, clean.replaceAll("公开信息", "公开信息" + hostile).replaceAll("教育局", "教育局<script>window.broken = 3</script>"));
  const page = join(folder, "hostile.html");
  exportPage(report, page);
  pages.push(page);
});

after(() => rmSync(folder, { recursive: true, force: true }));

const noJava = provide(() => spawnSync("java", ["-version"]).status === 0, "default-jre-headless");

test("the Nu validator has no error on any sample", { skip: noJava || false }, t => {
  const jar = require.resolve("vnu-jar/build/dist/vnu.jar");
  const run = spawnSync("java", ["-jar", jar, "--exit-zero-always", "--format", "json", ...pages], { encoding: "utf8", maxBuffer: 1 << 26 });
  const messages = JSON.parse(run.stderr).messages;
  for (const message of messages) t.diagnostic(`${message.url}:${message.lastLine}: ${message.type} ${message.message}`);
  assert.deepEqual(messages.filter(m => m.type === "error" || m.type === "non-document-error").map(m => `${m.url}:${m.lastLine}: ${m.message}`), []);
});

describe("in Chromium", () => {
  const found = findChromium();
  let browser;

  before(async () => {
    if (!found.path) return;
    const { chromium } = await import("playwright-core");
    browser = await chromium.launch({ executablePath: found.path, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  });

  after(() => browser?.close());

  test("axe has no serious finding on any sample", { skip: found.reason }, async t => {
    const axe = require.resolve("axe-core/axe.min.js");
    const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, bypassCSP: true });
    const serious = [];
    for (const path of pages) {
      await page.goto(pathToFileURL(path).href);
      await page.addScriptTag({ path: axe });
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      for (const violation of violations) {
        const line = `${relative(folder, path)}: ${violation.impact} ${violation.id}: ${violation.nodes[0].html.slice(0, 120)}`;
        t.diagnostic(line);
        if (violation.impact === "serious" || violation.impact === "critical") serious.push(line);
      }
    }
    await page.close();
    assert.deepEqual(serious, []);
  });

  test("a report full of markup shows as text and runs nothing", { skip: found.reason }, async () => {
    const page = await browser.newPage();
    const requests = [];
    page.on("request", request => requests.push(request.url()));
    await page.goto(pathToFileURL(join(folder, "hostile.html")).href);
    assert.equal(await page.evaluate(() => globalThis.broken), undefined);
    assert.equal(requests.length, 1);
    assert.ok((await page.locator("main").innerText()).includes(hostile));
    assert.equal(await page.locator("script, img").count(), 0);
    await page.close();
  });

  test("the page is printed on A4 with each statutory table whole", { skip: found.reason }, async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, "clean-2024-pipe.report.html")).href);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const text = pdf.toString("latin1");
    assert.match(text, /\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    assert.ok((text.match(/\/Type \/Page\b/g) ?? []).length <= 5);
    await page.close();
  });
});
