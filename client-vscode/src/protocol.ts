// The server's own requests and notifications; see server/README.md. Nothing here needs the library of the language client.

/** How a document stands: its format and how many of its equations hold. */
export interface DocumentStatus {
  uri: string;
  version: number;
  format?: string;
  formatName?: string;
  year?: number;
  agency?: string;
  held: number;
  failed: number;
  unknown: number;
  equations: number;
}

/** A statutory format at hand. */
export interface FormatEntry {
  id: string;
  name: string;
  language: "zh" | "en";
  firstYear: number;
  /** Absent where it is in force. */
  lastYear?: number;
}

/** Places in LSP terms, as code lenses carry them. */
export interface WirePosition { line: number; character: number }
export interface WireLocation { uri: string; range: { start: WirePosition; end: WirePosition } }

interface OfDocument { textDocument: { uri: string } }
interface RenderedDocument { uri: string; version: number; html: string }

/** Requests by method, with their parameters and results. */
export interface Requests {
  "reportlsp/formats": { params: Record<string, never>; result: FormatEntry[] };
  "reportlsp/newReport": { params: { year: number; agency?: string; format?: string; previous?: string }; result: { format: string; text: string; snippet: string } | null };
  "reportlsp/rulePage": { params: { rule: string }; result: { id: string; title: string; markdown: string } | null };
  "reportlsp/preview": { params: OfDocument & { nonce?: string; script?: string }; result: RenderedDocument | null };
  "reportlsp/export": { params: OfDocument; result: RenderedDocument | null };
  "workspace/executeCommand": { params: { command: string; arguments: unknown[] }; result: unknown };
}

/** Method of the notification that follows the findings of a document. */
export const documentStatusMethod = "reportlsp/documentStatus";

/** Names of the commands that the server carries out. */
export const serverCommands = {
  checkWorkspace: "reportlsp.checkWorkspace",
  recalculateTotals: "reportlsp.recalculateTotals",
  convertTables: "reportlsp.convertTables",
} as const;

/** Command of ours that a score lens runs: shows its places in a peek window. */
export const showLocationsCommand = "reportlsp.peekLocations";

/** Scheme of the pages of rules, which links in Problems open. */
export const rulePageScheme = "reportlsp-rule";
