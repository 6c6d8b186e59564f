// The executable that the tests run: the Release build of the command line, or the one REPORTLSP names.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { alone } from "./lock.mjs";

/** The folder of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Gives the path of the executable; builds it where it is not there yet. */
export function findExecutable() {
  if (process.env.REPORTLSP) return process.env.REPORTLSP;
  const path = join(root, "server/ReportLsp.Cli/bin/Release/net10.0", process.platform === "win32" ? "reportlsp.exe" : "reportlsp");
  if (!existsSync(path)) alone(join(root, "artifacts/build.lock"), () => existsSync(path) || build());
  return path;
}

function build() {
  const run = spawnSync("dotnet", ["build", "server/ReportLsp.Cli", "-c", "Release", "-v", "q", "--nologo"], { cwd: root, encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stdout);
}
