// A VS Code server with the extension installed in a clean profile, and windows on it.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../../../tests/e2e/chromium.mjs";
import { killMarked, marked, newMark, settled } from "../../../tests/e2e/processes.mjs";
import { findCodeServer, unsupported } from "./codeServer.mjs";
import { extensionPackage } from "./extensionPackage.mjs";
import { registerLanguagePack } from "./languagePack.mjs";
import { Window } from "./window.mjs";

const settings = {
  "workbench.startupEditor": "none",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "workbench.enableExperiments": false,
  "workbench.tips.enabled": false,
  "chat.disableAIFeatures": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.colorTheme": "Default Light Modern",
  "files.autoSave": "off",
  "problems.defaultViewMode": "table",
  "files.simpleDialog.enable": true,
  "window.menuBarVisibility": "compact",
  "git.enabled": false,
  "editor.accessibilitySupport": "off",
  "editor.minimap.enabled": false,
};

/**
 * Why these tests cannot be run here, or undefined.
 * @throws {Error} They could, but Chromium was not installed; neither that nor code-server that cannot be installed is a reason to skip.
 */
export function missing() {
  return unsupported() ?? findChromium().reason;
}

/** A folder of programs like the machine's own, without any .NET. */
function pathWithoutDotnet(folder, node) {
  const bin = join(folder, "bin");
  mkdirSync(bin);
  for (const from of ["/usr/local/bin", "/usr/bin", "/bin"]) {
    for (const name of readdirSync(from)) {
      if (name.includes("dotnet") || name === "node" || name === "reportlsp") continue;
      try {
        symlinkSync(join(from, name), join(bin, name));
      } catch {
        // The one found first counts.
      }
    }
  }
  return `${dirname(node)}:${bin}`;
}

export class Lab {
  /** Tells its processes from all others. */
  mark = newMark();

  /**
   * @param options.settings User settings on top of those of all tests.
   * @param options.locale Language of the user interface.
   * @param options.asksTrust True where folders are not trusted until the user says so.
   * @param options.extensions Folders of further extensions.
   */
  static async start(options = {}) {
    const lab = new Lab();
    try {
      await lab.#start(options);
      return lab;
    } catch (fault) {
      await lab.stop();
      throw fault;
    }
  }

  async #start(options) {
    const { node, entry } = findCodeServer();
    this.folder = mkdtempSync(join(tmpdir(), "reportlsp-vscode-"));
    const [data, extensions, temporary] = ["data", "extensions", "tmp"].map(name => join(this.folder, name));
    mkdirSync(join(data, "User"), { recursive: true });
    mkdirSync(extensions);
    mkdirSync(temporary);
    this.extensions = extensions;
    this.settingsFile = join(data, "User/settings.json");
    this.machineSettingsFile = join(data, "Machine/settings.json");
    mkdirSync(join(data, "Machine"));
    writeFileSync(this.settingsFile, JSON.stringify({ ...settings, "security.workspace.trust.enabled": !!options.asksTrust, "security.workspace.trust.startupPrompt": "never", ...options.settings }));
    writeFileSync(join(this.folder, "config.yaml"), "auth: none\n");
    const path = pathWithoutDotnet(this.folder, node);
    // VS Code asks the user's shell for its path.
    for (const profile of [".profile", ".bash_profile", ".bashrc", ".zprofile"]) writeFileSync(join(this.folder, profile), `export PATH='${path}'\n`);
    const environment = { HOME: this.folder, XDG_CONFIG_HOME: this.folder, XDG_DATA_HOME: this.folder, TMPDIR: temporary, PATH: path, LANG: "C.UTF-8", ...this.mark };
    if (!spawnSync("dotnet", ["--version"], { env: environment }).error) throw new Error("there is a dotnet on the path of these tests");
    const base = [entry, "--config", join(this.folder, "config.yaml"), "--user-data-dir", data, "--extensions-dir", extensions];
    for (const vsix of [extensionPackage(), ...(options.extensions ?? [])]) {
      const install = spawnSync(node, [...base, "--install-extension", vsix, "--force"], { env: environment, encoding: "utf8", timeout: 180_000 });
      if (install.status !== 0) throw new Error(`the extension was not installed: ${install.stdout}${install.stderr}`);
    }
    if (options.locale) registerLanguagePack(data, extensions);
    const args = [...base, "--auth", "none", "--bind-addr", "127.0.0.1:0", "--disable-telemetry", "--disable-update-check", "--disable-getting-started-override"];
    if (!options.asksTrust) args.push("--disable-workspace-trust");
    if (options.locale) args.push("--locale", options.locale);
    args.push(...(options.arguments ?? []));
    this.server = spawn(node, args, { env: environment, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    this.url = await this.#address();
    this.browser = await chromium.launch({
      executablePath: findChromium().path,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
    this.locale = options.locale ?? "en";
  }

  #address() {
    return new Promise((resolve, reject) => {
      let text = "";
      const late = setTimeout(() => reject(new Error(`code-server did not start: ${text}`)), 120_000);
      for (const stream of [this.server.stdout, this.server.stderr]) {
        stream.on("data", data => {
          text += data;
          const found = /HTTP server listening on (http:\/\/\S+?)\/?\s/.exec(text);
          if (!found) return;
          clearTimeout(late);
          resolve(found[1]);
        });
      }
      this.server.on("exit", code => reject(new Error(`code-server ended with ${code}: ${text}`)));
    });
  }

  /** A new folder with copies of files. */
  workspace(files) {
    const folder = mkdtempSync(join(this.folder, "ws-"));
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      if (content?.from) cpSync(content.from, join(folder, name));
      else writeFileSync(join(folder, name), content);
    }
    return folder;
  }

  /** A window on a folder. */
  async open(folder, size = { width: 1400, height: 900 }) {
    const context = await this.browser.newContext({ viewport: size, permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${this.url}/?folder=${encodeURIComponent(folder)}`);
    await page.locator(".monaco-workbench").waitFor();
    return new Window(page, folder, this);
  }

  /** The server's executable inside the extension that was installed. */
  get executable() {
    const [folder] = readdirSync(this.extensions).filter(name => name.startsWith("reportlsp.reportlsp-"));
    return join(this.extensions, folder, "server/reportlsp");
  }

  /** Runs the command line that came with the extension. */
  run(args, folder = this.folder) {
    return spawnSync(this.executable, args, { cwd: folder, encoding: "utf8" });
  }

  /** Ids of the language servers that run below this VS Code server. */
  servers() {
    return marked(this.mark).filter(id => {
      try {
        const [program, command] = readFileSync(`/proc/${id}/cmdline`, "utf8").split("\0");
        return program.startsWith(join(this.extensions, "")) && program.endsWith("/server/reportlsp") && command === "lsp";
      } catch {
        return false;
      }
    });
  }

  /** Ends the server and waits until nothing of it is left; gives what had to be killed. */
  async stop() {
    await this.browser?.close();
    try {
      if (this.server?.pid) process.kill(-this.server.pid, "SIGTERM");
    } catch {
      // It is gone.
    }
    const survivors = await settled(this.mark, 10_000);
    killMarked(this.mark);
    if (this.folder && !process.env.REPORTLSP_KEEP) rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    return survivors;
  }
}
