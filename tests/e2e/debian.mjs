// Installs Debian packages where that can be done (root, apt-get).
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { alone } from "./lock.mjs";

/** True where packages can be installed: what is missing there is no reason to skip a test. */
export function canInstall() {
  return process.platform === "linux" && process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
}

/**
 * Sees to it that a program is there.
 * @param {() => boolean} isThere Whether it is.
 * @param {...string} packages What to install where it is not.
 * @returns {string} "" where it is there, else why it cannot be.
 * @throws {Error} It could be installed, and that failed.
 */
export function provide(isThere, ...packages) {
  if (isThere()) return "";
  if (!canInstall()) return `no ${packages.join(", ")}, nor a way to install it (root and apt-get)`;
  alone(join(tmpdir(), "reportlsp-tests-apt.lock"), () => isThere() || install(packages));
  if (!isThere()) throw new Error(`apt-get installed ${packages.join(", ")}, and the program is not there`);
  return "";
}

function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const patient = ["-q", "-o", "DPkg::Lock::Timeout=300"];
  for (const args of [["update", ...patient], ["install", "-y", "--no-install-recommends", ...patient, ...packages]]) {
    const run = spawnSync("apt-get", args, { env, encoding: "utf8", timeout: 600_000 });
    if (run.status !== 0) throw new Error(`apt-get ${args[0]} failed: ${(run.stderr ?? run.error?.message ?? "").trim().split("\n").at(-1)}`);
  }
}
