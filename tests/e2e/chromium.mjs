// Finds Chromium, and installs Debian's where that can be done (root, apt-get).
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const known = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

function installed() {
  return known.find(path => path && existsSync(path));
}

function install() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync("apt-get", ["--version"]).status !== 0) return "neither Chromium nor a way to install it (root and apt-get)";
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update", "-q"], ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-noto-cjk"]]) {
    const run = spawnSync("apt-get", args, { env, encoding: "utf8", timeout: 600_000 });
    if (run.status !== 0) return `apt-get ${args[0]} failed: ${(run.stderr ?? run.error?.message ?? "").trim().split("\n").at(-1)}`;
  }
  return "";
}

/** Gives `{ path }` of an executable, or `{ reason }` why there is none. */
export function findChromium() {
  const path = installed();
  if (path) return { path };
  const reason = install();
  return installed() ? { path: installed() } : { reason: reason || "apt-get installed no Chromium" };
}
