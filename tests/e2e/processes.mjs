// Processes of a test and all they start, told apart from those of others by a mark in their environment (Linux).
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";

const markName = "REPORTLSP_TEST_RUN";

/** A mark to put into the environment of a process, so that its descendants can be found. */
export function newMark() {
  return { [markName]: randomUUID() };
}

/** Ids of the living processes with a mark; always empty where there is no /proc. */
export function marked(mark) {
  const wanted = `${markName}=${mark[markName]}`;
  const found = [];
  let names;
  try {
    names = readdirSync("/proc");
  } catch {
    return found;
  }
  for (const name of names) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if (!readFileSync(`/proc/${name}/environ`, "latin1").split("\0").includes(wanted)) continue;
      if (readFileSync(`/proc/${name}/stat`, "latin1").replace(/^.*\) /s, "")[0] !== "Z") found.push(Number(name));
    } catch {
      // It ended meanwhile, or it is not ours.
    }
  }
  return found;
}

/** Waits until no process with a mark is left; gives the ids of those that are after the time. */
export async function settled(mark, milliseconds) {
  const end = Date.now() + milliseconds;
  while (marked(mark).length > 0 && Date.now() < end) await new Promise(resolve => setTimeout(resolve, 50));
  return marked(mark);
}

/** Ends all processes with a mark at once. */
export function killMarked(mark) {
  for (const id of marked(mark)) {
    try {
      process.kill(id, "SIGKILL");
    } catch {
      // It ended meanwhile.
    }
  }
}

/**
 * Runs a program to its end; it and all it started are dead afterwards, whatever happens.
 * @returns {Promise<{ code: number | null, output: string, left: number }>} Exit code (null after the time limit), what it printed, and how many
 * processes were still alive some seconds after it had ended by itself.
 */
export async function runMarked(command, args, { cwd, env, milliseconds }) {
  const mark = newMark();
  const child = spawn(command, args, { cwd, env: { ...env, ...mark }, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", text => { output += text; });
  const timer = setTimeout(() => killMarked(mark), milliseconds);
  try {
    const code = await new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("exit", resolve);
    });
    const left = code === null ? [] : await settled(mark, 8_000);
    return { code, output, left: left.length };
  } finally {
    clearTimeout(timer);
    killMarked(mark);
  }
}
