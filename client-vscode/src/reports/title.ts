// Tells by its first line whether a text is a report, from the title templates of the built-in formats.

/** `{agency}…{year}…` templates of the formats in grammar/formats, put in by the build. */
declare const REPORT_TITLES: readonly string[];

const longestLine = 160;

/** The first line that is not blank, without heading marks and blanks; undefined where it is too long for a title. */
export function firstLine(text: string): string | undefined {
  for (const line of text.slice(0, 4000).split(/\r\n|\r|\n/)) {
    const bare = fold(line);
    if (bare) return bare.length <= longestLine ? bare : undefined;
  }
  return undefined;
}

/** True where a text begins with the title of a report. */
export function startsWithTitle(text: string, templates: readonly string[] = REPORT_TITLES): boolean {
  const line = firstLine(text);
  return line !== undefined && templates.some(template => matches(line, pieces(fold(template))));
}

/** Width, case and blanks do not matter. */
function fold(text: string): string {
  return text.replace(/^[\s\u3000\ufeff]*#{1,4}(?=[\s\u3000])/, "").replace(/[\s\u3000\ufeff]/g, "")
    .replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).toLowerCase();
}

function pieces(template: string): string[] {
  return template.split(/(\{year\}|\{agency\})/).filter(piece => piece !== "");
}

/** The whole line, piece by piece; only `{agency}` branches, and a template names it once. */
function matches(line: string, rest: readonly string[]): boolean {
  const [piece, ...others] = rest;
  if (piece === undefined) return line === "";
  if (piece === "{year}") return /^[0-9]{4}/.test(line) && matches(line.slice(4), others);
  if (piece !== "{agency}") return line.startsWith(piece) && matches(line.slice(piece.length), others);
  for (let length = 0; length <= Math.min(60, line.length); length++) {
    if (matches(line.slice(length), others)) return true;
  }
  return false;
}
