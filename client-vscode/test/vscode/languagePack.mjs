// A language pack for tests: makes VS Code speak Chinese to extensions. Its own texts stay English but for one.
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packExtension } from "./smallExtension.mjs";

const name = "language-pack-zh-for-tests";

/** Packs it into a folder; gives the path of the VSIX. */
export function chineseLanguagePack(folder) {
  const contributes = {
    localizations: [{
      languageId: "zh-cn",
      languageName: "Chinese Simplified",
      localizedLanguageName: "中文（简体）",
      translations: [{ id: "vscode", path: "./translations/main.i18n.json" }],
    }],
  };
  return packExtension(folder, { name, contributes }, {
    "translations/main.i18n.json": JSON.stringify({ version: "1.0.0", contents: { "vs/workbench/contrib/files/browser/explorerViewlet": { explore: "资源管理器" } } }),
  });
}

/** Enters the pack that was installed into VS Code's list of packs, as its window for extensions does; the command line does not. */
export function registerLanguagePack(data, extensions) {
  const [folder] = readdirSync(extensions).filter(entry => entry.startsWith(`reportlsp.${name}`));
  writeFileSync(join(data, "languagepacks.json"), JSON.stringify({
    "zh-cn": {
      hash: "for-tests",
      extensions: [{ extensionIdentifier: { id: `reportlsp.${name}` }, version: "0.0.1" }],
      translations: { vscode: join(extensions, folder, "translations/main.i18n.json") },
      label: "中文（简体）",
    },
  }));
}
