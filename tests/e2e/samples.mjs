// The reports of the repository.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./executable.mjs";

/** Their folder. */
export const samplesFolder = join(root, "samples");

/** A sample as a file of a test's workspace. */
export function sample(name) {
  return { from: join(samplesFolder, name) };
}

/** Paths of all reports below a folder, sorted. */
export function reportsBelow(folder = samplesFolder) {
  return readdirSync(folder).sort().flatMap(name => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name.startsWith(".") ? [] : reportsBelow(path);
    return /\.(txt|report)$/.test(name) ? [path] : [];
  });
}
