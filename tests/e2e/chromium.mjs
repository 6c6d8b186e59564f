// Finds Chromium, and installs Debian's where that can be done (root, apt-get).
import { existsSync } from "node:fs";
import { installDebian } from "./debian.mjs";

const known = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

function installed() {
  return known.find(path => path && existsSync(path));
}

/** Gives `{ path }` of an executable, or `{ reason }` why there is none. */
export function findChromium() {
  const path = installed();
  if (path) return { path };
  const reason = installDebian("chromium", "fonts-noto-cjk");
  return installed() ? { path: installed() } : { reason: reason || "apt-get installed no Chromium" };
}
