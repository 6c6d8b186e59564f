// A client on vscode-languageserver-protocol drives the built executable through every kind of request, and through its ends.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import { LanguageClient, capabilities, protocol } from "./language-client.mjs";
import { root } from "./executable.mjs";

const folder = mkdtempSync(join(tmpdir(), "reportlsp-client-"));
const sample = name => readFileSync(join(root, "samples", name), "utf8");
const clean = sample("clean-2024-pipe.report");
const flawed = sample("flawed-totals-2023.report");
const limit = { timeout: 90_000 };
const clients = [];

/** A server that has been said hello to, in a folder that is no workspace unless one is given. */
async function connect(given = {}) {
  const client = new LanguageClient();
  clients.push(client);
  client.hello = await client.initialize(given.folder, given);
  return client;
}

/** A client that asks for findings. */
const pulling = { ...capabilities, textDocument: { ...capabilities.textDocument, diagnostic: {} } };

const rules = found => found.map(d => `${d.code} ${d.range.start.line + 1}`).sort();
const grave = found => rules(found.filter(d => d.severity <= 2));
const due = name => readFileSync(join(root, "samples/expected.tsv"), "utf8").split("\n").map(l => l.split("\t"))
  .filter(([file]) => file === name).map(([, rule, line]) => `${rule} ${line}`).sort();
const flawedDue = due("flawed-totals-2023.report");

afterEach(() => clients.splice(0).forEach(client => client.kill()));
after(() => rmSync(folder, { recursive: true, force: true }));

test("initialize: what is offered", limit, async () => {
  const client = await connect();
  const { capabilities: offered, serverInfo } = client.hello;
  assert.equal(serverInfo.name, "reportlsp");
  assert.equal(offered.positionEncoding, "utf-16");
  assert.equal(offered.textDocumentSync.change, protocol.TextDocumentSyncKind.Incremental);
  for (const provider of [
    "hover", "completion", "definition", "references", "documentHighlight", "documentSymbol", "workspaceSymbol", "codeAction", "codeLens", "documentLink",
    "documentFormatting", "documentRangeFormatting", "documentOnTypeFormatting", "foldingRange", "selectionRange", "semanticTokens", "inlayHint", "diagnostic",
    "executeCommand",
  ]) assert.ok(offered[`${provider}Provider`], provider);
  await assert.rejects(client.connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {} }), { code: -32600 });
  await assert.rejects(client.connection.sendRequest("textDocument/unheardOf", {}), { code: -32601 });
  assert.equal(await client.stop(), 0);
});

test("findings of a flawed sample, sent with version, links and operands", limit, async () => {
  const client = await connect();
  const uri = await client.open(join(folder, "flawed.report"), flawed);
  const { diagnostics, version } = await client.findings(uri);
  assert.equal(version, 1);
  assert.deepEqual(grave(diagnostics), flawedDue);
  const total = diagnostics.find(d => d.code === "RPT3001");
  assert.equal(total.source, "reportlsp");
  assert.match(total.codeDescription.href, /RPT3001$/);
  assert.equal(client.text(uri).slice(client.offset(uri, total.range.start), client.offset(uri, total.range.end)), "4");
  const operands = total.relatedInformation.map(r => client.text(uri).slice(client.offset(uri, r.location.range.start), client.offset(uri, r.location.range.end)));
  assert.deepEqual(operands, ["2", "1", "0", "0"]);
  assert.deepEqual([total.data.actual, total.data.expected], ["4", "3"]);
  assert.match(total.message, /2 \+ 1 = 3/);
});

test("incremental edits, several in one message, lead to the findings of a fresh opening", limit, async () => {
  const client = await connect();
  const uri = await client.open(join(folder, "edited.report"), clean);
  await client.findings(uri, p => p.version === 1);
  const steps = [
    () => client.replace(uri, "| 11     | 4 ", "| 17     | 4 "),
    () => client.change(uri, [0, 0, "😀"], [0, 2, ""], [client.text(uri).length, client.text(uri).length, "\r\n尾注\r\n"]),
    () => client.replace(uri, "六、其他需要报告的事项\n", ""),
    () => client.replace(uri, "\n（三）政府信息管理", "𠮷\n（三）政府信息管理"),
    () => client.change(uri, [0, client.text(uri).indexOf("澜石湾区"), ""]),
  ];
  for (const step of steps) {
    const version = await step();
    const { diagnostics } = await client.findings(uri, p => p.version === version);
    const fresh = await client.open(join(folder, `fresh-${version}.report`), client.text(uri));
    const again = await client.findings(fresh);
    assert.deepEqual(JSON.parse(JSON.stringify(diagnostics).replaceAll(uri, fresh)), again.diagnostics);
  }
  const versions = client.published.filter(p => p.uri === uri).map(p => p.version);
  assert.deepEqual(versions, [...versions].sort((a, b) => a - b));
});

test("a burst of edits ends with the findings of the last version", limit, async () => {
  const client = await connect({ options: { debounce: 20 } });
  const uri = await client.open(join(folder, "burst.report"), clean);
  const at = clean.indexOf("| 11     | 4 ") + 2;
  let version;
  for (let i = 0; i < 200; i++) version = await client.change(uri, [at, at + 2, String(10 + i % 80)]);
  const last = await client.findings(uri, p => p.version === version);
  assert.equal(grave(last.diagnostics).some(r => r.startsWith("RPT3005")), true);
  assert.ok(client.published.length < 100, `${client.published.length} messages for 200 edits`);
});

test("findings are pulled: full, unchanged, changed; open documents and files; the workspace", limit, async () => {
  const workspace = mkdtempSync(join(folder, "pull-"));
  copyFileSync(join(root, "samples/flawed-balance-2022.txt"), join(workspace, "balance.txt"));
  writeFileSync(join(workspace, "notes.txt"), "Not a report.\n");
  const client = await connect({ folder: workspace, own: pulling });
  const uri = await client.open(join(workspace, "flawed.report"), flawed);
  const full = await client.request("diagnostic", uri);
  assert.equal(full.kind, "full");
  assert.deepEqual(grave(full.items), flawedDue);
  const same = await client.request("diagnostic", uri, { previousResultId: full.resultId });
  assert.deepEqual([same.kind, same.resultId], ["unchanged", full.resultId]);
  await client.replace(uri, "| 2        | 1        | 0        | 0        | 4 ", "| 2        | 1        | 0        | 0        | 3 ");
  const next = await client.request("diagnostic", uri, { previousResultId: full.resultId });
  assert.equal(next.kind, "full");
  assert.ok(!next.items.some(d => d.code === "RPT3001"));

  const closed = pathToFileURL(join(workspace, "balance.txt")).href;
  assert.deepEqual(grave((await client.request("diagnostic", closed)).items), due("flawed-balance-2022.txt"));
  const whole = await client.connection.sendRequest("workspace/diagnostic", { previousResultIds: [] });
  assert.deepEqual(whole.items.map(i => i.uri).sort(), [closed, uri].sort());
  const again = await client.connection.sendRequest("workspace/diagnostic", { previousResultIds: whole.items.map(i => ({ uri: i.uri, value: i.resultId })) });
  assert.deepEqual(again.items.map(i => i.kind), ["unchanged", "unchanged"]);
  assert.ok(client.published.filter(p => p.uri === uri).every(p => p.diagnostics.length === 0), "findings were sent to a client that asks for them");
});

test("code actions: the preferred fix, all of a kind, safe fixes resolved late; edits carry the version", limit, async () => {
  const client = await connect();
  const uri = await client.open(join(folder, "actions.report"), clean.replace("| 11     | 4 ", "| 17     | 4 "));
  const { diagnostics } = await client.findings(uri);
  const wrong = diagnostics.find(d => d.code === "RPT3005");
  const actions = await client.request("codeAction", uri, { range: wrong.range, context: { diagnostics: [wrong], only: ["quickfix"] } });
  const preferred = actions.filter(a => a.isPreferred);
  assert.equal(preferred.length, 1);
  assert.deepEqual(preferred[0].diagnostics, [wrong]);
  const [change] = preferred[0].edit.documentChanges;
  assert.deepEqual(change.textDocument, { uri, version: 1 });
  assert.equal(client.after(uri, change.edits), clean);

  const cells = await client.open(join(folder, "cells.txt"), sample("clean-2022-cell-bar.txt"));
  const all = { start: { line: 0, character: 0 }, end: client.position(cells, client.text(cells).length) };
  const everything = await client.request("codeAction", cells, { range: all, context: { diagnostics: [] } });
  const kinds = new Set(everything.map(a => a.kind));
  for (const kind of ["quickfix", "refactor.rewrite", "source.fixAll.reportlsp"]) assert.ok(kinds.has(kind), `${kind} in ${[...kinds]}`);
  const [safe] = await client.request("codeAction", cells, { range: all, context: { diagnostics: [], only: ["source.fixAll"] } });
  const made = safe.edit ? safe : await client.connection.sendRequest("codeAction/resolve", safe);
  const fixed = client.after(cells, made.edit.documentChanges[0].edits);
  assert.match(fixed, /^\| 规章 +\| 0 /m);
  await client.replace(cells, client.text(cells).slice(0, 8), client.text(cells).slice(0, 8) + " ");
  if (!safe.edit) await assert.rejects(client.connection.sendRequest("codeAction/resolve", safe), { code: -32801 });
});

test("formatting: document, range, on type", limit, async () => {
  const client = await connect();
  const loose = clean.replace("| 规章           | 0            | 0            | 0            |", "|规章|0|0|0|");
  assert.notEqual(loose, clean);
  const uri = await client.open(join(folder, "loose.report"), loose);
  const options = { tabSize: 4, insertSpaces: true };
  assert.equal(client.after(uri, await client.request("formatting", uri, { options })), clean);
  const row = client.find(uri, "|规章|0|0|0|");
  const range = { start: row, end: { line: row.line, character: row.character + 10 } };
  assert.equal(client.after(uri, await client.request("rangeFormatting", uri, { range, options })), clean);
  const typed = { line: row.line, character: row.character + "|规章|0|0|0|".length };
  assert.equal(client.after(uri, await client.request("onTypeFormatting", uri, { position: typed, ch: "|", options })), clean);
  const fine = await client.open(join(folder, "fine.report"), clean);
  assert.deepEqual(await client.request("formatting", fine, { options }) ?? [], []);
});

test("semantic tokens: whole and range agree and cut out what they name", limit, async () => {
  const client = await connect();
  const uri = await client.open(join(folder, "tokens.report"), clean);
  const { legend } = client.hello.capabilities.semanticTokensProvider;
  const decode = data => {
    const [result, lines] = [[], client.text(uri).split("\n")];
    for (let i = 0, line = 0, start = 0; i < data.length; i += 5) {
      start = data[i] > 0 ? data[i + 1] : start + data[i + 1];
      line += data[i];
      result.push({ line, start, text: lines[line].slice(start, start + data[i + 2]), type: legend.tokenTypes[data[i + 3]] });
    }
    return result;
  };
  const whole = decode((await client.request("semanticTokens/full", uri)).data);
  assert.ok(whole.length > 300, `${whole.length} tokens`);
  assert.ok(whole.every(t => t.text.length > 0));
  const at = client.find(uri, "| 行政许可       | 246 ");
  assert.ok(whole.some(t => t.line === at.line && t.text === "246" && t.type === "number"));
  assert.ok(whole.some(t => t.text === "总体情况"));
  const range = { start: { line: at.line, character: 0 }, end: { line: at.line + 1, character: 0 } };
  const part = decode((await client.request("semanticTokens/range", uri, { range })).data);
  assert.deepEqual(part.filter(t => t.line === at.line), whole.filter(t => t.line === at.line));
});

test("inlay hints and code lenses: the total that is due, the score of a table", limit, async () => {
  const client = await connect();
  const uri = await client.open(join(folder, "hints.report"), flawed);
  const all = { start: { line: 0, character: 0 }, end: client.position(uri, flawed.length) };
  const hints = await client.request("inlayHint", uri, { range: all });
  const label = hint => typeof hint.label === "string" ? hint.label : hint.label.map(p => p.value).join("");
  assert.ok(hints.some(h => h.position.line === 73 && label(h).includes("3")), JSON.stringify(hints.map(label)));
  const lenses = await client.request("codeLens", uri);
  assert.ok(lenses.length >= 2 && lenses.every(l => l.command?.title));
});

test("completion: headings with tab stops, resolved late; hover shows the equations of a cell", limit, async () => {
  const client = await connect();
  const uri = await client.open(join(folder, "new.report"), "澜石湾区教育局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n正文。\n\n二、\n");
  const position = { line: 6, character: 2 };
  const list = await client.request("completion", uri, { position, context: { triggerKind: 1 } });
  const items = Array.isArray(list) ? list : list.items;
  const heading = items.find(i => i.label.includes("主动公开政府信息情况"));
  assert.ok(heading, items.map(i => i.label).join());
  const resolved = await client.connection.sendRequest("completionItem/resolve", heading);
  assert.equal(resolved.label, heading.label);

  const report = await client.open(join(folder, "hover.report"), flawed);
  const hover = await client.request("hover", report, { position: client.find(report, "| 2        | 1        | 0        | 0        | 4 ", "4") });
  assert.equal(hover.contents.kind, "markdown");
  assert.match(hover.contents.value, /✗/);
  assert.match(hover.contents.value, /结果维持 2 \+ 结果纠正 1/);
});

test("definition and references: from prose to the cell and back; highlight of addends; symbols and folding", limit, async () => {
  const client = await connect();
  const uri = await client.open(join(folder, "navigation.report"), clean);
  const stated = client.find(uri, "全年新收政府信息公开申请28件", "28");
  const cell = client.find(uri, "| 1            | 0    | 28   |", "28");
  const targets = found => (Array.isArray(found) ? found : [found]).map(l => l.range?.start ?? l.targetSelectionRange.start);
  assert.deepEqual(targets(await client.request("definition", uri, { position: stated })), [cell]);
  const references = await client.request("references", uri, { position: cell, context: { includeDeclaration: true } });
  assert.ok(targets(references).some(p => p.line === stated.line && p.character === stated.character), JSON.stringify(references));
  const highlights = await client.request("documentHighlight", uri, { position: cell });
  assert.ok(highlights.length >= 6, `${highlights.length} highlights`);
  const symbols = await client.request("documentSymbol", uri);
  assert.match(JSON.stringify(symbols), /总体情况/);
  assert.ok((await client.request("foldingRange", uri)).length >= 6);
});

test("an edit of one year's report refreshes the findings of the next, open or not", limit, async () => {
  const workspace = mkdtempSync(join(folder, "years-"));
  for (const year of [2022, 2023]) copyFileSync(join(root, `samples/cross/lanxi-water-${year}.report`), join(workspace, `${year}.report`));
  const client = await connect({ folder: workspace });
  const later = await client.open(join(workspace, "2023.report"), sample("cross/lanxi-water-2023.report"));
  await client.findings(later, p => p.diagnostics.some(d => d.code === "RPT6001") && p.diagnostics.some(d => d.code === "RPT6002"));
  const earlier = await client.open(join(workspace, "2022.report"), sample("cross/lanxi-water-2022.report"));
  await client.replace(earlier, "| 2            | 1            | 12           |", "| 2            | 1            | 14           |");
  const { diagnostics } = await client.findings(later, p => !p.diagnostics.some(d => d.code === "RPT6002"));
  assert.ok(diagnostics.some(d => d.code === "RPT6001"));
  assert.equal(diagnostics.find(d => d.code === "RPT6001").relatedInformation[0].location.uri, earlier);
  await client.replace(earlier, "| 2            | 1            | 14           |", "| 2            | 1            | 11           |");
  await client.findings(later, p => p.diagnostics.some(d => d.code === "RPT6002"));

  // The earlier report is closed: its file counts again; then the file changes behind the editor's back.
  await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: earlier } });
  const file = join(workspace, "2022.report");
  writeFileSync(file, sample("cross/lanxi-water-2022.report").replace("| 2            | 1            | 12           |", "| 2            | 1            | 14           |"));
  assert.ok(client.registered.some(r => r.method === "workspace/didChangeWatchedFiles"));
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: earlier, type: 2 }] });
  await client.findings(later, p => !p.diagnostics.some(d => d.code === "RPT6002"));
});

test("a client that pulls is told when another report has changed what holds", limit, async () => {
  const workspace = mkdtempSync(join(folder, "refresh-"));
  for (const year of [2022, 2023]) copyFileSync(join(root, `samples/cross/lanxi-water-${year}.report`), join(workspace, `${year}.report`));
  const client = await connect({ folder: workspace, own: pulling });
  const later = await client.open(join(workspace, "2023.report"), sample("cross/lanxi-water-2023.report"));
  await client.request("diagnostic", later);
  await client.until(() => client.refreshes > 0, "a refresh");
  assert.ok((await client.request("diagnostic", later)).items.some(d => d.code === "RPT6001"));
});

test("commands: recalculated totals come back as an edit of the version", limit, async () => {
  const client = await connect();
  const uri = await client.open(join(folder, "command.report"), flawed);
  const result = await client.connection.sendRequest("workspace/executeCommand", { command: "reportlsp.recalculateTotals", arguments: [uri] });
  assert.equal(result.applied, true);
  const [{ documentChanges: [change] }] = client.appliedEdits;
  assert.equal(change.textDocument.version, 1);
  const cell = "| 2        | 1        | 0        | 0        | ";
  assert.equal(client.after(uri, change.edits), flawed.replace(cell + "4", cell + "3"));
});

test("cancelled requests are answered, the server goes on", limit, async () => {
  const client = await connect();
  const big = clean.replace("（三）政府信息管理", "答复咨询35次，举办培训4期。\n".repeat(20_000) + "（三）政府信息管理");
  const uri = await client.open(join(folder, "big.report"), big);
  const outcomes = await Promise.all(Array.from({ length: 40 }, async (_, i) => {
    const source = new protocol.CancellationTokenSource();
    const request = client.request(["documentSymbol", "semanticTokens/full", "foldingRange", "codeLens"][i % 4], uri, {}, source.token);
    if (i % 2 === 0) source.cancel();
    return request.then(() => "answered", error => error.code);
  }));
  assert.ok(outcomes.every(o => o === "answered" || o === protocol.LSPErrorCodes.RequestCancelled), outcomes.join());
  assert.ok(outcomes.filter((_, i) => i % 2 === 1).every(o => o === "answered"), outcomes.join());
  assert.equal(await client.stop(), 0);
});

test("utf-8 positions, where the client counts so", limit, async () => {
  const client = await connect({ own: { ...capabilities, general: { positionEncodings: ["utf-8", "utf-16"] } } });
  assert.equal(client.hello.capabilities.positionEncoding, "utf-8");
  const uri = await client.open(join(folder, "bytes.report"), clean.replace("| 11     | 4 ", "| 17     | 4 "));
  const { diagnostics: [found] } = await client.findings(uri);
  const line = Buffer.from(client.text(uri).split("\n")[found.range.start.line]);
  assert.equal(line.subarray(found.range.start.character, found.range.end.character).toString(), "17");
});

test("shutdown and exit: 0; requests in between are refused", limit, async () => {
  const client = await connect();
  await client.connection.sendRequest("shutdown");
  await assert.rejects(client.connection.sendRequest("workspace/symbol", { query: "" }), { code: -32600 });
  await client.connection.sendNotification("exit");
  assert.equal(await client.exited, 0);
});

test("exit without shutdown, and an input that ends: 1", limit, async () => {
  const rude = await connect();
  await rude.connection.sendNotification("exit");
  assert.equal(await rude.exited, 1);
  const gone = await connect();
  gone.process.stdin.end();
  assert.equal(await gone.exited, 1);
});

test("the parent process is killed: the server ends, though its input stays open", limit, async () => {
  const parent = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  try {
    const client = await connect({ processId: parent.pid });
    await client.open(join(folder, "orphan.report"), clean);
    parent.kill("SIGKILL");
    assert.equal(await client.exited, 1);
  } finally {
    parent.kill("SIGKILL");
  }
});
