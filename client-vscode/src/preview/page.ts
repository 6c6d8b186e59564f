// Runs in the preview's webview: puts in what is new, marks where the cursor is, scrolls in step, tells what was clicked.
import type { FromPage, PageState, ToPage } from "./messages";

const vscode = acquireVsCodeApi();
const report = document.getElementById("report") as HTMLElement;
let version = -1;
let current: Element | undefined;
let cursor: { line: number; character: number } | undefined;
/** Where the page itself has scrolled to last; any other place is the user's doing. */
let scrolledTo = 0;

interface Place { line: number; column: number; endLine: number; endColumn: number }

function post(message: FromPage): void {
  vscode.postMessage(message);
}

function placeOf(element: Element): Place {
  const number = (name: string): number => Number(element.getAttribute(name));
  return { line: number("data-line"), column: number("data-column"), endLine: number("data-end-line"), endColumn: number("data-end-column") };
}

function isBefore(line: number, character: number, otherLine: number, otherCharacter: number): boolean {
  return line < otherLine || (line === otherLine && character < otherCharacter);
}

/** The smallest element that holds a place; else the last one that begins before it. */
function elementAt(line: number, character: number): Element | undefined {
  let best: Element | undefined;
  let before: Element | undefined;
  for (const element of report.querySelectorAll("[data-line]")) {
    const place = placeOf(element);
    if (isBefore(line, character, place.line, place.column)) continue;
    before = element;
    // In the order of the page an element comes before those inside it.
    if (!isBefore(place.endLine, place.endColumn, line, character)) best = element;
  }
  return best ?? before;
}

function follow(reveals: boolean): void {
  current?.classList.remove("current");
  current = cursor && elementAt(cursor.line, cursor.character);
  current?.classList.add("current");
  if (reveals) current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  scrolledTo = window.scrollY;
}

/** Puts what stands at a line at the top of the page. */
function scrollTo(line: number): void {
  if (line === 0) window.scrollTo({ top: 0 });
  else elementAt(line, 0)?.scrollIntoView({ block: "start" });
  scrolledTo = window.scrollY;
}

/** The line whose element is the first that reaches into the page from its top. */
function topLine(): number | undefined {
  if (window.scrollY === 0) return 0;
  for (const element of report.querySelectorAll("[data-line]")) {
    const { bottom } = element.getBoundingClientRect();
    // A table begins far above the row that is at the top.
    if (bottom > 1 && !element.querySelector("[data-line]")) return placeOf(element).line;
  }
  return undefined;
}

function keep(state: PageState): void {
  vscode.setState(state);
}

window.addEventListener("message", event => {
  const message = event.data as ToPage;
  switch (message.type) {
    case "loaded":
      version = message.version;
      keep({ document: message.document });
      break;
    case "body":
      version = message.version;
      keep({ document: message.document });
      report.innerHTML = message.html;
      follow(false);
      break;
    case "cursor":
      cursor = { line: message.line, character: message.character };
      follow(true);
      break;
    case "top":
      scrollTo(message.line);
      break;
  }
});

window.addEventListener("scroll", () => {
  if (Math.abs(window.scrollY - scrolledTo) < 1) return;
  scrolledTo = window.scrollY;
  const line = topLine();
  if (line !== undefined) post({ type: "scrolled", version, line });
}, { passive: true });

report.addEventListener("click", event => {
  const element = (event.target as Element).closest("[data-line]");
  if (element && window.getSelection()?.isCollapsed) post({ type: "select", version, ...placeOf(element) });
});

post({ type: "ready" });
