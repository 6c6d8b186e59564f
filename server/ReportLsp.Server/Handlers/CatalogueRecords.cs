namespace ReportLsp.Server.Handlers;

/// <summary>Parameters of <c>reportlsp/newReport</c>.</summary>
/// <param name="Year">Report year.</param>
/// <param name="Agency">Name of the agency; null where it is to be typed.</param>
/// <param name="Format">Id of the format; null for the one in force in the year.</param>
/// <param name="Previous">Address of last year's report, whose carried figures are filled in, or null.</param>
internal sealed record NewReportParams(int Year, string? Agency = null, string? Format = null, string? Previous = null);

/// <summary>A blank report.</summary>
/// <param name="Format">Id of its format.</param>
/// <param name="Text">Its text.</param>
/// <param name="Snippet">The same in snippet syntax, with tab stops.</param>
internal sealed record NewReportResult(string Format, string Text, string Snippet);

/// <summary>A format at hand.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Language">Language of its reports: <c>zh</c> or <c>en</c>.</param>
/// <param name="FirstYear">First report year.</param>
/// <param name="LastYear">Last report year; null where it is in force.</param>
internal sealed record FormatEntry(string Id, string Name, string Language, int FirstYear, int? LastYear);

/// <summary>Parameters of <c>reportlsp/rulePage</c>.</summary>
/// <param name="Rule">Id or name of a rule.</param>
internal sealed record RulePageParams(string Rule);

/// <summary>The page of a rule.</summary>
/// <param name="Id">Id of the rule.</param>
/// <param name="Title">What it checks.</param>
/// <param name="Markdown">The page.</param>
internal sealed record RulePageResult(string Id, string Title, string Markdown);
