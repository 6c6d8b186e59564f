// Small extensions that tests need besides the one under test.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * Packs an extension into a folder.
 * @param {string} folder Where to.
 * @param {object} manifest Its manifest; publisher, version and the like are filled in.
 * @param {Record<string, string>} files Its other files.
 * @returns {string} The path of the VSIX.
 */
export function packExtension(folder, manifest, files) {
  const source = mkdtempSync(join(folder, "extension-"));
  const whole = { publisher: "reportlsp", version: "0.0.1", license: "MIT", engines: { vscode: "^1.100.0" }, description: "For tests", ...manifest };
  for (const [name, text] of Object.entries({ ...files, "package.json": JSON.stringify(whole) })) {
    mkdirSync(dirname(join(source, name)), { recursive: true });
    writeFileSync(join(source, name), text);
  }
  const vsix = join(folder, `${manifest.name}.vsix`);
  const vsce = createRequire(import.meta.url).resolve("@vscode/vsce/vsce");
  const run = spawnSync(process.execPath, [vsce, "package", "--no-dependencies", "--allow-missing-repository", "--skip-license", "-o", vsix], { cwd: source, encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  return vsix;
}

/**
 * The least that an extension can do on reports, as a measure of what VS Code itself needs: it starts with the first report and underlines the
 * first line of each at once, without a server.
 */
export function leastExtension(folder) {
  return packExtension(folder, { name: "least-for-tests", main: "./main.js", activationEvents: ["onLanguage:report"] }, {
    "main.js": `
      const vscode = require("vscode");
      exports.activate = context => {
        const marks = vscode.languages.createDiagnosticCollection("least");
        const mark = document => {
          if (document.languageId !== "report") return;
          marks.set(document.uri, [new vscode.Diagnostic(new vscode.Range(0, 0, 0, 4), "least", vscode.DiagnosticSeverity.Information)]);
        };
        context.subscriptions.push(marks, vscode.workspace.onDidOpenTextDocument(mark));
        vscode.workspace.textDocuments.forEach(mark);
      };`,
  });
}
