// What the preview's page and the extension tell each other. Lines and UTF-16 columns count from 0.

/** To the page. */
export type ToPage =
  /** The page as it was loaded is this version of this document. */
  | { type: "loaded"; version: number; document: string }
  /** What it holds from now on. */
  | { type: "body"; version: number; document: string; html: string }
  | { type: "cursor"; line: number; character: number }
  /** The first line that the editor shows. */
  | { type: "top"; line: number };

/** From the page. */
export type FromPage =
  | { type: "ready" }
  /** A place was clicked. */
  | { type: "select"; version: number; line: number; column: number; endLine: number; endColumn: number }
  /** The user has scrolled: the line at the top. */
  | { type: "scrolled"; version: number; line: number };

/** What the page keeps for a window that is loaded again. */
export interface PageState {
  document: string;
}
