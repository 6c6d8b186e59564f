// The server's own requests and notifications; see server/README.md.
import { NotificationType, RequestType, RequestType0 } from "vscode-languageclient/node";

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

export const documentStatus = new NotificationType<DocumentStatus>("reportlsp/documentStatus");

export const formats = new RequestType0<FormatEntry[], void>("reportlsp/formats");

export const newReport = new RequestType<
  { year: number; agency?: string; format?: string; previous?: string },
  { format: string; text: string; snippet: string } | null,
  void
>("reportlsp/newReport");

export const rulePage = new RequestType<{ rule: string }, { id: string; title: string; markdown: string } | null, void>("reportlsp/rulePage");

export const preview = new RequestType<
  { textDocument: { uri: string }; nonce?: string; script?: string },
  { uri: string; version: number; html: string } | null,
  void
>("reportlsp/preview");

/** Names of the commands that the server carries out. */
export const serverCommands = {
  checkWorkspace: "reportlsp.checkWorkspace",
  recalculateTotals: "reportlsp.recalculateTotals",
  convertTables: "reportlsp.convertTables",
} as const;
