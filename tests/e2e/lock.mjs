// Lets one process at a time do what several test processes need once: install, build, pack.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const pause = new Int32Array(new SharedArrayBuffer(4));

function isAlive(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (fault) {
    return fault.code === "EPERM";
  }
}

/** True where the process that took a lock is gone; one without an owner is being taken, or was left seconds ago. */
function isLeft(lock) {
  try {
    return !isAlive(Number(readFileSync(join(lock, "owner"), "utf8")));
  } catch {
    try {
      return Date.now() - statSync(lock).mtimeMs > 10_000;
    } catch {
      return false;
    }
  }
}

/**
 * Does something while no other process does it.
 * @param {string} lock A folder that is there as long as it is done.
 * @param {() => T} action What to do; it looks first whether it has been done meanwhile.
 * @param {number} milliseconds How long to wait for the others.
 * @returns {T} What the action gives.
 * @template T
 */
export function alone(lock, action, milliseconds = 1_200_000) {
  mkdirSync(dirname(lock), { recursive: true });
  const giveUp = Date.now() + milliseconds;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (fault) {
      if (fault.code !== "EEXIST") throw fault;
      if (Date.now() > giveUp) throw new Error(`${lock} is held by another process`, { cause: fault });
      if (isLeft(lock)) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(pause, 0, 0, 100);
    }
  }
  try {
    writeFileSync(join(lock, "owner"), String(process.pid));
    return action();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
