// What the preview's page and the extension tell each other. Lines and UTF-16 columns count from 0.

/** To the page. */
export type ToPage =
  | { type: "body"; version: number; html: string }
  | { type: "cursor"; line: number; character: number }
  | { type: "top"; line: number };

/** From the page: a place was clicked. */
export interface FromPage {
  type: "select";
  version: number;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}
