// A test in real VS Code, which is tried once more where it fails: Chromium, VS Code and two servers share the machine's processors, and keys
// and clicks can come when VS Code is busy. A fault of the product fails both times. That a first try failed is said in the output.
import { test } from "node:test";

/**
 * @param options As those of `test`; may be left out.
 * @param body Gets `name`, `diagnostic(text)` and `after(work)`; what it registers is done after each try.
 */
export function uiTest(name, options, body) {
  if (typeof options === "function") [options, body] = [{}, options];
  test(name, options, async t => {
    for (let isLast = false; ; isLast = true) {
      const cleanups = [];
      try {
        await body({ name, diagnostic: text => t.diagnostic(text), after: work => cleanups.push(work) });
        return;
      } catch (fault) {
        if (isLast) throw fault;
        t.diagnostic(`a first try failed: ${fault.message.split("\n")[0]}`);
      } finally {
        for (const work of cleanups.reverse()) await work();
      }
    }
  });
}
