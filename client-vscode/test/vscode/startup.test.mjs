// How soon findings are there after a folder was opened, measured against what VS Code itself takes in the same window.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { samplesFolder } from "../../../tests/e2e/samples.mjs";
import { Lab, missing } from "./lab.mjs";
import { leastExtension } from "./smallExtension.mjs";
import { uiTest } from "./uiTest.mjs";
import { until } from "./window.mjs";

uiTest("findings show as soon as VS Code lets any extension show some", { skip: missing() }, async t => {
  const folder = mkdtempSync(join(tmpdir(), "reportlsp-least-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const lab = await Lab.start({ extensions: [leastExtension(folder)] });
  t.after(() => lab.stop());
  const name = "2023.report";
  // A wrong heading on the first screen.
  const report = readFileSync(join(samplesFolder, "flawed-totals-2023.report"), "utf8").replace("一、总体情况", "一、总体概况");
  const measured = [];
  for (let round = 0; round < 3; round++) {
    const started = Date.now();
    const since = () => Date.now() - started;
    const window = await lab.open(lab.workspace({ [name]: report }));
    await window.openFile(name);
    const shown = since();
    const [least, ours] = await Promise.all(["info", "warning"].map(kind => window.squiggles(kind).first().waitFor().then(since)));
    measured.push({ shown, least, ours });
    t.diagnostic(`after the folder was opened: text ${shown} ms, first underline of an extension that does nothing else ${least} ms, findings ${ours} ms`);
    await window.close();
    await until("the server to go", () => lab.servers().length === 0);
  }
  // The first window warms up VS Code's own server. A third more than the least is what the server and the library of the client may cost.
  const best = Math.min(...measured.map(m => m.ours / m.least));
  assert.ok(best <= 1.33, `findings take ${best.toFixed(2)} times as long as the least that is possible`);
});
