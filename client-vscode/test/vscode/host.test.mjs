// Runs test/host/suite.ts inside VS Code's extension host, on the extension that was installed from its package.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, describe } from "node:test";
import { join } from "node:path";
import { build } from "esbuild";
import { sample } from "../../../tests/e2e/samples.mjs";
import { client } from "./extensionPackage.mjs";
import { Lab, missing } from "./lab.mjs";
import { uiTest } from "./uiTest.mjs";


describe("the API of VS Code", { skip: missing() }, () => {
  let lab;
  before(async () => {
    lab = await Lab.start({ arguments: ["--vscode-option", "enable-smoke-test-driver"] });
  });
  after(async () => {
    if (lab) assert.deepEqual(await lab.stop(), [], "processes left behind");
  });

  uiTest("all tests in the extension host", async t => {
    const suite = join(lab.folder, "suite.js");
    await build({ entryPoints: [join(client, "test/host/suite.ts")], outfile: suite, bundle: true, platform: "node", format: "cjs", external: ["vscode"], logLevel: "warning" });
    const folder = lab.workspace({
      "flawed.report": sample("flawed-totals-2023.report"),
      "clean.report": sample("clean-2024-pipe.report"),
      "never-opened.report": sample("flawed-totals-2023.report"),
      "reportlsp.json": '{\n  // a rule and a setting that there are not, a wrong value\n  "rules": { "RPT9999": "off" },\n  "colour": "red",\n  "lang": "de"\n}\n',
      ".reportlsp/formats/own.json": '{\n  "id": "Own",\n  \n  "name": "自定",\n  "extends": "gov-disclosure-2021"\n}\n',
    });
    const [installed] = readdirSync(lab.extensions).filter(name => name.startsWith("reportlsp.reportlsp-"));
    const remote = path => `vscode-remote://${new URL(lab.url).host}${path}`;
    const payload = [["extensionDevelopmentPath", remote(join(lab.extensions, installed))], ["extensionTestsPath", remote(suite)]];
    const context = await lab.browser.newContext({ viewport: { width: 1200, height: 800 } });
    t.after(() => context.close());
    const page = await context.newPage();
    const lines = [];
    const ended = new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`the tests did not end: ${lines.filter(line => /^(not )?ok /.test(line)).join("\n")}`)), 400_000);
      page.exposeFunction("codeAutomationLog", (type, args) => lines.push(args.map(String).join(" ")));
      page.exposeFunction("codeAutomationExit", code => {
        clearTimeout(late);
        resolve(code);
      });
    });
    await page.goto(`${lab.url}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    const code = await ended;
    const results = lines.filter(line => /^(not )?ok /.test(line));
    for (const line of results) t.diagnostic(line);
    assert.deepEqual(results.filter(line => line.startsWith("not ok")), []);
    const [, count, failed] = lines.map(line => /^end (\d+) (\d+)$/.exec(line)).find(Boolean) ?? [];
    assert.ok(Number(count) > 10, lines.join("\n"));
    assert.equal(results.length, Number(count));
    assert.equal(Number(failed), 0);
    assert.equal(code, 0);
  });
});
