// Finds Chromium, and installs Debian's where that can be done.
import { existsSync } from "node:fs";
import { provide } from "./debian.mjs";

const known = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

function installed() {
  return known.find(path => path && existsSync(path));
}

/**
 * Gives `{ path }` of an executable, or `{ reason }` why there can be none.
 * @throws {Error} It could be installed, and that failed.
 */
export function findChromium() {
  const reason = provide(() => installed() !== undefined, "chromium", "fonts-noto-cjk");
  return reason ? { reason } : { path: installed() };
}
