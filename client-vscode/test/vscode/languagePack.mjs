// A language pack for tests: makes VS Code speak Chinese to extensions. Its own texts stay English but for one.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Packs it into a folder; gives the path of the VSIX. */
export function chineseLanguagePack(folder) {
  const source = join(folder, "language-pack");
  mkdirSync(join(source, "translations"), { recursive: true });
  writeFileSync(join(source, "package.json"), JSON.stringify({
    name: "language-pack-zh-for-tests",
    publisher: "reportlsp",
    version: "0.0.1",
    description: "Chinese for tests",
    license: "MIT",
    engines: { vscode: "^1.100.0" },
    contributes: {
      localizations: [{
        languageId: "zh-cn",
        languageName: "Chinese Simplified",
        localizedLanguageName: "中文（简体）",
        translations: [{ id: "vscode", path: "./translations/main.i18n.json" }],
      }],
    },
  }));
  writeFileSync(join(source, "translations/main.i18n.json"), JSON.stringify({ version: "1.0.0", contents: { "vs/workbench/contrib/files/browser/explorerViewlet": { explore: "资源管理器" } } }));
  const vsix = join(folder, "language-pack.vsix");
  const vsce = createRequire(import.meta.url).resolve("@vscode/vsce/vsce");
  const run = spawnSync(process.execPath, [vsce, "package", "--no-dependencies", "--allow-missing-repository", "--skip-license", "-o", vsix], { cwd: source, encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  return vsix;
}

/** Enters the pack that was installed into VS Code's list of packs, as its window for extensions does; the command line does not. */
export function registerLanguagePack(data, extensions) {
  const [folder] = readdirSync(extensions).filter(name => name.startsWith("reportlsp.language-pack-zh-for-tests"));
  writeFileSync(join(data, "languagepacks.json"), JSON.stringify({
    "zh-cn": {
      hash: "for-tests",
      extensions: [{ extensionIdentifier: { id: "reportlsp.language-pack-zh-for-tests" }, version: "0.0.1" }],
      translations: { vscode: join(extensions, folder, "translations/main.i18n.json") },
      label: "中文（简体）",
    },
  }));
}
