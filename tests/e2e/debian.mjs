// Installs Debian packages where that can be done (root, apt-get).
import { spawnSync } from "node:child_process";

/** Installs packages; gives "" where that went well, else why not. */
export function installDebian(...packages) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync("apt-get", ["--version"]).status !== 0) return `no ${packages.join(", ")}, nor a way to install it (root and apt-get)`;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const patient = ["-q", "-o", "DPkg::Lock::Timeout=300"];
  for (const args of [["update", ...patient], ["install", "-y", "--no-install-recommends", ...patient, ...packages]]) {
    const run = spawnSync("apt-get", args, { env, encoding: "utf8", timeout: 600_000 });
    if (run.status !== 0) return `apt-get ${args[0]} failed: ${(run.stderr ?? run.error?.message ?? "").trim().split("\n").at(-1)}`;
  }
  return "";
}
