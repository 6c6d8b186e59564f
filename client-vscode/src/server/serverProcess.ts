// The process of the server.
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";

/** Milliseconds that a server which was told to go has for it. */
const patience = 2000;

/**
 * Starts the server.
 * @param executable Its path.
 * @param folder Where it runs: never a folder of the workspace.
 * @returns The process once it is up; rejected where it cannot be started.
 */
export function startProcess(executable: string, folder: string): Promise<ChildProcessWithoutNullStreams> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, ["lsp"], { cwd: folder, windowsHide: true });
    child.once("error", reject);
    child.once("spawn", () => {
      child.off("error", reject);
      // What goes wrong from here on shows as the end of the connection.
      child.on("error", () => undefined);
      resolve(child);
    });
  });
}

/** Waits until a server that was told to go is gone; one that stays is ended. */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>(resolve => {
    const late = setTimeout(() => child.kill("SIGKILL"), patience);
    child.once("exit", () => {
      clearTimeout(late);
      resolve();
    });
  });
}
