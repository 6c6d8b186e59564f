// Tests through the API of VS Code, inside its extension host. Bundled and started by host.test.mjs.
import * as assert from "node:assert/strict";
import { existsSync } from "node:fs";
import * as path from "node:path";
import * as vscode from "vscode";

const tests: [string, () => Promise<void>][] = [];
const test = (name: string, body: () => Promise<void>): void => void tests.push([name, body]);

async function until<T>(what: string, check: () => T | undefined | false | Promise<T | undefined | false>, milliseconds = 30_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await check();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited for ${what}`);
    await new Promise(done => setTimeout(done, 50));
  }
}

async function open(name: string): Promise<vscode.TextDocument> {
  const [uri] = await vscode.workspace.findFiles(name);
  assert.ok(uri, name);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

const found = (document: vscode.TextDocument): vscode.Diagnostic[] => vscode.languages.getDiagnostics(document.uri);
const title = "云溪县水务局2023年政府信息公开工作年度报告\n";
const codeOf = (d: vscode.Diagnostic): string => String(typeof d.code === "object" ? d.code.value : d.code);
const textOf = (hovers: vscode.Hover[]): string => hovers.flatMap(h => h.contents.map(c => (typeof c === "string" ? c : c.value))).join("\n");
const findings = (document: vscode.TextDocument): Promise<vscode.Diagnostic[]> => until("findings", () => found(document).length > 0 && found(document));

test("findings carry rule, link to its page and related places", async () => {
  const document = await open("flawed.report");
  assert.equal(document.languageId, "report");
  const wrong = (await findings(document)).find(d => codeOf(d) === "RPT3001");
  assert.ok(wrong);
  assert.equal(wrong.source, "reportlsp");
  assert.equal(wrong.range.start.line, 73);
  assert.equal((wrong.code as { target: vscode.Uri }).target.toString(), "reportlsp-rule:/RPT3001");
  assert.equal(wrong.relatedInformation?.length, 4);
});

test("the page of a rule can be read", async () => {
  const page = await vscode.workspace.openTextDocument(vscode.Uri.parse("reportlsp-rule:/RPT3001"));
  assert.match(page.getText(), /RPT3001/);
  assert.ok(page.getText().length > 200);
});

test("the preferred fix is applied and takes the finding away", async () => {
  const document = await open("flawed.report");
  const before = document.getText();
  const wrong = (await findings(document)).find(d => codeOf(d) === "RPT3001");
  assert.ok(wrong);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", document.uri, wrong.range, "quickfix", 10);
  const preferred = actions.find(a => a.isPreferred);
  assert.ok(preferred?.edit);
  await vscode.workspace.applyEdit(preferred.edit);
  assert.equal(document.getText(), before.replace("| 0        | 0        | 4    |", "| 0        | 0        | 3    |"));
  await until("the finding to go", () => !found(document).some(d => codeOf(d) === "RPT3001"));
  await vscode.commands.executeCommand("undo");
  assert.equal(document.getText(), before);
  await until("the finding to come back", () => found(document).some(d => codeOf(d) === "RPT3001"));
});

test("hover, hints, lenses, symbols, folding, highlights and colours are there", async () => {
  const document = await open("flawed.report");
  await findings(document);
  const cell = new vscode.Position(73, 46);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, cell);
  assert.match(textOf(hovers), /✗ 总计 4 ≠ 结果维持 2 \+ 结果纠正 1 /);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>("vscode.executeInlayHintProvider", document.uri, all);
  assert.ok(hints.some(h => h.position.line === 73 && String(h.label).includes("3")));
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 100);
  assert.ok(lenses.some(l => l.command?.command === "reportlsp.peekLocations"));
  assert.ok(lenses.some(l => l.command?.command === "reportlsp.recalculateTotals"));
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document.uri);
  const names = symbols.flatMap(function all(s): string[] {
    return [s.name, ...s.children.flatMap(all)];
  });
  for (const name of ["总体情况", "主动公开政府信息情况", "其他需要报告的事项"]) assert.ok(names.some(n => n.includes(name)), name);
  const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>("vscode.executeFoldingRangeProvider", document.uri);
  assert.ok(folds.length >= 6);
  const marks = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>("vscode.executeDocumentHighlights", document.uri, cell);
  assert.equal(marks.length, 5);
  const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>("vscode.provideDocumentSemanticTokens", document.uri);
  assert.ok(tokens.data.length > 100);
});

test("formatting leaves an aligned report as it is", async () => {
  const document = await open("clean.report");
  await until("the server", async () => (await vscode.commands.executeCommand<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document.uri))?.length);
  const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>("vscode.executeFormatDocumentProvider", document.uri, { tabSize: 4, insertSpaces: true });
  assert.deepEqual(edits ?? [], []);
});

test("a document without a file is checked", async () => {
  const content = "云溪县水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n2023年，公开信息。\n";
  const document = await vscode.workspace.openTextDocument({ language: "report", content });
  await vscode.window.showTextDocument(document);
  assert.ok((await findings(document)).some(d => codeOf(d) === "RPT1003"));
});

test("plain text with the title of a report becomes one, other text does not", async () => {
  const other = await vscode.workspace.openTextDocument({ language: "plaintext", content: "今天开会。\n" });
  const report = await vscode.workspace.openTextDocument({ language: "plaintext", content: title });
  await until("the language", () => vscode.workspace.textDocuments.some(d => d.uri.toString() === report.uri.toString() && d.languageId === "report"));
  // It was opened, and looked at, before the one that has changed.
  assert.equal(other.languageId, "plaintext");
});

test("an unknown setting is told of once, by the server; the schema tells of a wrong value", async () => {
  const document = await open("reportlsp.json");
  assert.equal(document.languageId, "jsonc");
  const line = (text: string): number => document.positionAt(document.getText().indexOf(text)).line;
  const on = (text: string): vscode.Diagnostic[] => found(document).filter(d => d.range.start.line === line(text));
  await until("findings of the server", () => on('"colour"').some(d => d.source === "reportlsp"));
  await until("findings of the schema", () => on('"lang"').some(d => d.source !== "reportlsp"));
  assert.equal(on('"colour"').length, 1);
  assert.equal(on('"RPT9999"').length, 1);
});

test("a format of the workspace is checked by the server and completed by its schema", async () => {
  const document = await open(".reportlsp/formats/own.json");
  assert.equal(document.languageId, "jsonc");
  await until("findings of the server", () => found(document).some(d => d.source === "reportlsp"));
  await until("findings of the schema", () => found(document).some(d => d.source !== "reportlsp"));
  const offered = await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", document.uri, new vscode.Position(2, 2));
  assert.ok(offered.items.some(i => JSON.stringify(i.label).includes("legalBasis")));
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, document.positionAt(document.getText().indexOf("extends")));
  assert.match(textOf(hovers), /沿用的格式/);
});

test("snippets are offered in a report", async () => {
  const document = await vscode.workspace.openTextDocument({ language: "report", content: "属性" });
  await vscode.window.showTextDocument(document);
  const offered = await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", document.uri, new vscode.Position(0, 2));
  const snippet = offered.items.find(i => i.kind === vscode.CompletionItemKind.Snippet && JSON.stringify(i.label).includes("属性"));
  assert.match((snippet?.insertText as vscode.SnippetString).value, /@year \$\{1:2024\}/);
});

test("reportlsp.lang, maxDiagnostics, maxDocumentLength and debounce take effect while the window is open", async () => {
  const document = await open("flawed.report");
  await findings(document);
  const settings = vscode.workspace.getConfiguration("reportlsp");
  const set = (name: string, value: unknown): Thenable<void> => settings.update(name, value, vscode.ConfigurationTarget.Global);
  const chinese = (d: vscode.Diagnostic): boolean => /[\u4e00-\u9fff]{4}/.test(d.message);
  try {
    await set("lang", "zh");
    await until("Chinese findings", () => found(document).length > 0 && found(document).every(chinese));
    await set("lang", "en");
    await until("English findings", () => found(document).some(d => /should|is not|is \d/.test(d.message)));
    await set("maxDiagnostics", 1);
    await until("one finding", () => found(document).filter(d => codeOf(d) !== "RPT0006").length === 1);
    await set("maxDiagnostics", undefined);
    await until("all findings", () => found(document).length > 2);
    await set("maxDocumentLength", 100);
    await until("that it is too long", () => found(document).some(d => codeOf(d) === "RPT0006"));
    await set("maxDocumentLength", undefined);
    await until("all findings", () => found(document).length > 2);
    await set("debounce", 1500);
    const heading = document.getText().indexOf("总体情况");
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(document.positionAt(heading), document.positionAt(heading + 4)), "总体概况");
    const typed = Date.now();
    await vscode.workspace.applyEdit(edit);
    await until("the finding on the heading", () => found(document).some(d => codeOf(d) === "RPT1005"));
    assert.ok(Date.now() - typed >= 1500, "findings came before the time set");
  } finally {
    for (const name of ["lang", "maxDiagnostics", "maxDocumentLength", "debounce"]) await set(name, undefined);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  }
});

test("reportlsp.detectTextFiles off leaves text alone", async () => {
  const settings = vscode.workspace.getConfiguration("reportlsp");
  await settings.update("detectTextFiles", false, vscode.ConfigurationTarget.Global);
  const left = await vscode.workspace.openTextDocument({ language: "plaintext", content: title });
  await settings.update("detectTextFiles", undefined, vscode.ConfigurationTarget.Global);
  const taken = await vscode.workspace.openTextDocument({ language: "plaintext", content: title });
  await until("the language", () => vscode.workspace.textDocuments.some(d => d.uri.toString() === taken.uri.toString() && d.languageId === "report"));
  assert.equal(vscode.workspace.textDocuments.find(d => d.uri.toString() === left.uri.toString())?.languageId, "plaintext");
});

test("all reports of the workspace are checked by a command, opened or not", async () => {
  const [closed] = await vscode.workspace.findFiles("never-opened.report");
  assert.ok(closed);
  const ofClosed = (): string[] => vscode.languages.getDiagnostics(closed).map(codeOf);
  assert.deepEqual(ofClosed(), []);
  await vscode.commands.executeCommand("reportlsp.check");
  await until("findings of a report that was not opened", () => ofClosed().includes("RPT3001"));
});

test("there is no .NET where this runs", () => {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  assert.deepEqual(folders.filter(folder => existsSync(path.join(folder, "dotnet"))), []);
  assert.deepEqual(Object.keys(process.env).filter(name => /^DOTNET/.test(name)), []);
  return Promise.resolve();
});

test("all commands are there", async () => {
  const known = await vscode.commands.getCommands(true);
  const own = vscode.extensions.getExtension("reportlsp.reportlsp")?.packageJSON.contributes.commands.map((c: { command: string }) => c.command) as string[];
  assert.equal(own.length, 9);
  assert.deepEqual(own.filter(c => !known.includes(c)), []);
});

export async function run(): Promise<void> {
  let failed = 0;
  for (const [name, body] of tests) {
    try {
      await Promise.race([body(), new Promise((_, fail) => setTimeout(() => fail(new Error("it does not end")), 60_000))]);
      console.log(`ok ${name}`);
    } catch (fault) {
      failed++;
      console.log(`not ok ${name}\n${(fault as Error)?.stack ?? fault}`);
    }
  }
  console.log(`end ${tests.length} ${failed}`);
  if (failed > 0) throw new Error(`${failed} failed`);
}
