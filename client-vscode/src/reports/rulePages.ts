// The pages of the rules, which links in Problems open: `reportlsp-rule:/RPT3001`.
import * as vscode from "vscode";
import { rulePageScheme } from "../protocol";
import type { ReportServer } from "../server/reportServer";

export function provideRulePages(server: ReportServer): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(rulePageScheme, {
    async provideTextDocumentContent(uri) {
      const rule = uri.path.replace(/^\//, "");
      const page = await server.ask("reportlsp/rulePage", { rule });
      return page?.markdown ?? vscode.l10n.t("There is no rule {0}.", rule);
    },
  });
}
