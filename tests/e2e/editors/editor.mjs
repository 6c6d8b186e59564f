// Runs an editor, set up with the block of docs/editors.md as it stands there, on a report in a folder of its own.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { provide } from "../debian.mjs";
import { findExecutable, root } from "../executable.mjs";
import { runMarked } from "../processes.mjs";

const here = dirname(fileURLToPath(import.meta.url));

/** The only block of a language in the English page. */
function block(language) {
  const page = readFileSync(join(root, "docs/editors.md"), "utf8");
  const found = [...page.matchAll(new RegExp("^```" + language + "\\n([\\s\\S]*?)^```$", "gm"))];
  if (found.length !== 1) throw new Error(`docs/editors.md has ${found.length} blocks of ${language}`);
  return found[0][1];
}

/** The indented command that follows a line of the page. */
export function commandAfter(line) {
  const page = readFileSync(join(root, "docs/editors.md"), "utf8");
  const found = new RegExp(`^${line}\\n\\n {4}(.+)$`, "m").exec(page);
  if (!found) throw new Error(`docs/editors.md has no command after "${line}"`);
  return found[1];
}

const editors = {
  neovim: {
    program: "nvim",
    packages: ["neovim"],
    language: "lua",
    setUp: "init.lua",
    arguments: (setUp, report) => ["--headless", "-n", "-i", "NONE", "-u", setUp, report, "-c", `luafile ${join(here, "neovim.lua")}`],
  },
  emacs: {
    program: "emacs",
    packages: ["emacs-nox", "elpa-eglot"],
    language: "elisp",
    setUp: "init.el",
    arguments: setUp => ["--batch", "-l", setUp, "-l", join(here, "emacs.el")],
  },
};

/**
 * Installs an editor where it is missing and that can be done; gives why it cannot be used, or "".
 * @throws {Error} It could be installed, and that failed.
 */
export function prepare(name) {
  const { program, packages } = editors[name];
  if (process.platform !== "linux") return "driven on Linux only";
  return provide(() => spawnSync(program, ["--version"]).status === 0, ...packages);
}

/**
 * Opens a report in an editor, has it do a task and save.
 * @param {string} name The editor.
 * @param {Buffer} report The bytes of the report.
 * @param {object} task What the driver script is to do.
 * @returns {Promise<{ saved: Buffer, seen: object, left: number, output: string }>} The file afterwards, what the editor showed, how many processes
 * were left after it.
 */
export async function edit(name, report, task) {
  const folder = mkdtempSync(join(tmpdir(), `reportlsp-${name}-`));
  try {
    const editor = editors[name];
    const at = path => join(folder, path);
    for (const path of ["home", "work"]) mkdirSync(at(path));
    writeFileSync(at(editor.setUp), block(editor.language));
    writeFileSync(at("task.json"), JSON.stringify(task));
    writeFileSync(at("work/sample.report"), report);
    const env = {
      ...process.env,
      HOME: at("home"), XDG_CONFIG_HOME: at("home"), XDG_DATA_HOME: at("home"), XDG_CACHE_HOME: at("home"), XDG_STATE_HOME: at("home"),
      LANG: "C.UTF-8", LC_ALL: "C.UTF-8",
      PATH: dirname(findExecutable()) + delimiter + process.env.PATH,
      TASK: at("task.json"), SEEN: at("seen.json"), REPORT: at("work/sample.report"),
    };
    const run = await runMarked(editor.program, editor.arguments(at(editor.setUp), at("work/sample.report")), { cwd: at("work"), env, milliseconds: 150_000 });
    let seen;
    try {
      seen = JSON.parse(readFileSync(at("seen.json"), "utf8"));
    } catch {
      throw new Error(`${name} ended with ${run.code} and told nothing:\n${run.output}`);
    }
    if (seen.failure) throw new Error(`${name}: ${seen.failure}\nfindings: ${JSON.stringify(seen.findings)}\n${run.output}`);
    return { saved: readFileSync(at("work/sample.report")), seen, left: run.left, output: run.output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
