// Tests through the API of VS Code, inside its extension host. Bundled and started by host.test.mjs.
import * as assert from "node:assert/strict";
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
const codeOf = (d: vscode.Diagnostic): string => String(typeof d.code === "object" ? d.code.value : d.code);
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
  const text = hovers.flatMap(h => h.contents.map(c => (typeof c === "string" ? c : c.value))).join("\n");
  assert.match(text, /✗ 总计 4 ≠ 结果维持 2 \+ 结果纠正 1 /);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>("vscode.executeInlayHintProvider", document.uri, all);
  assert.ok(hints.some(h => h.position.line === 73 && String(h.label).includes("3")));
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 100);
  assert.ok(lenses.some(l => l.command?.command === "reportlsp.peekLocations"));
  assert.ok(lenses.some(l => l.command?.command === "reportlsp.recalculateTotals"));
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document.uri);
  assert.ok(symbols.length > 0);
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
  const report = await vscode.workspace.openTextDocument({ language: "plaintext", content: "云溪县水务局2023年政府信息公开工作年度报告\n" });
  await until("the language", () => vscode.workspace.textDocuments.some(d => d.uri.toString() === report.uri.toString() && d.languageId === "report"));
  const other = await vscode.workspace.openTextDocument({ language: "plaintext", content: "今天开会。\n" });
  await new Promise(done => setTimeout(done, 300));
  assert.equal(other.languageId, "plaintext");
});

test("a configuration is checked by its schema and by the server", async () => {
  const document = await open("reportlsp.json");
  assert.equal(document.languageId, "jsonc");
  await until("findings of the server", () => found(document).some(d => codeOf(d).startsWith("RPT0")));
  await until("findings by the schema", () => found(document).some(d => d.source !== "reportlsp" && d.message.includes("colour")));
});

test("all commands are there", async () => {
  const known = await vscode.commands.getCommands(true);
  const own = vscode.extensions.getExtension("reportlsp.reportlsp")?.packageJSON.contributes.commands.map((c: { command: string }) => c.command) as string[];
  assert.ok(own.length >= 8);
  assert.deepEqual(own.filter(c => !known.includes(c)), []);
});

export async function run(): Promise<void> {
  let failed = 0;
  for (const [name, body] of tests) {
    try {
      await body();
      console.log(`ok ${name}`);
    } catch (fault) {
      failed++;
      console.log(`not ok ${name}\n${(fault as Error)?.stack ?? fault}`);
    }
  }
  console.log(`end ${tests.length} ${failed}`);
  if (failed > 0) throw new Error(`${failed} failed`);
}
