using System.CommandLine;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Analysis.Engine;
using ReportLsp.Cli.Running;
using ReportLsp.Rules;

namespace ReportLsp.Cli.Commands;

/// <summary>Arguments and options of the commands that read reports.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Files, folders, patterns such as 'reports/**/*.txt', or - for standard input.",
    };

    private readonly Option<bool> _all = new("--all") { Description = "Check also text files in folders that do not look like reports." };
    private readonly Option<string?> _filesFrom = new("--files-from") { HelpName = "FILE|-", Description = "Read paths from a file or standard input, one a line." };
    private readonly Option<string?> _language = new("--lang") { HelpName = "zh|en", Description = "Language of messages; else the configuration's, else that of the report's format." };
    private readonly Option<int?> _jobs = new("--jobs", "-j") { HelpName = "N", Description = "Threads to work on; default: the number of processors." };
    private readonly Option<string?> _stdinPath = new("--stdin-path") { HelpName = "NAME", Description = "Path that stands for standard input in results and decides on the configuration." };
    private readonly Option<string[]> _select = new("--select") { HelpName = "ID", Description = "Run only these rules: an ID, its beginning (RPT3), or a name; repeat or separate by commas." };
    private readonly Option<string[]> _ignore = new("--ignore") { HelpName = "ID", Description = "Leave these rules out; written like --select." };
    private readonly Option<string?> _today = new("--today") { HelpName = "YYYY-MM-DD", Description = "The day to hold dates against; default: today." };

    private bool _withRules;

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="withRules">False for a command that runs no rules.</param>
    public void AddTo(Command command, bool withRules)
    {
        command.Arguments.Add(_paths);
        command.Options.Add(_all);
        command.Options.Add(_filesFrom);
        command.Options.Add(_stdinPath);
        command.Options.Add(_language);
        command.Options.Add(_jobs);
        _withRules = withRules;
        if (!withRules)
            return;
        command.Options.Add(_select);
        command.Options.Add(_ignore);
        command.Options.Add(_today);
    }

    /// <summary>The settings of the run.</summary>
    /// <exception cref="UsageException">A value is wrong.</exception>
    public RunSettings Settings(ParseResult result, CliHost host) => new(host)
    {
        Language = ParseLanguage(result.GetValue(_language)),
        Select = _withRules ? RuleIds(result.GetValue(_select), RuleCatalog.Default) : [],
        Ignore = _withRules ? RuleIds(result.GetValue(_ignore), RuleCatalog.Default) : [],
        Today = _withRules ? ParseDate(result.GetValue(_today)) ?? host.Today() : null,
    };

    /// <summary>The inputs of the run.</summary>
    /// <exception cref="UsageException">There are none, or the list cannot be read.</exception>
    public RunInput Input(ParseResult result, CliHost host, RunSettings settings) => RunInput.Resolve(
        host,
        settings,
        result.GetValue(_paths) ?? [],
        result.GetValue(_filesFrom),
        result.GetValue(_all),
        result.GetValue(_stdinPath));

    /// <summary>The number of threads.</summary>
    /// <exception cref="UsageException">It is less than 1.</exception>
    public int Jobs(ParseResult result) => result.GetValue(_jobs) switch
    {
        null => Environment.ProcessorCount,
        >= 1 and <= 1024 and { } jobs => jobs,
        _ => throw new UsageException("--jobs 应为 1 到 1024 的整数", "--jobs takes a number from 1 to 1024"),
    };

    /// <summary>The language of a value of <c>--lang</c>.</summary>
    /// <exception cref="UsageException">It is another.</exception>
    public static Language? ParseLanguage(string? value) => value switch
    {
        null => null,
        "zh" => Language.Chinese,
        "en" => Language.English,
        _ => throw new UsageException($"--lang 应为 zh 或 en，不是“{value}”", $"--lang takes zh or en, not '{value}'"),
    };

    private static DateOnly? ParseDate(string? value)
    {
        if (value is null)
            return null;
        return DateOnly.TryParseExact(value, "yyyy-MM-dd", out var date)
            ? date
            : throw new UsageException($"--today 应为 2024-03-31 这样的日期，不是“{value}”", $"--today takes a date like 2024-03-31, not '{value}'");
    }

    private static IReadOnlyList<string> RuleIds(string[]? values, RuleSet rules)
    {
        if (values is null || values.Length == 0)
            return [];
        var result = new List<string>();
        foreach (var name in values.SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            if (rules.FindDescriptor(name) is { } descriptor)
                result.Add(descriptor.Id);
            else if (name.StartsWith("RPT", StringComparison.OrdinalIgnoreCase) && rules.Descriptors.Any(d => d.Id.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
                result.Add(name);
            else
                throw UnknownRule(name, rules);
        }

        return result;
    }

    /// <summary>The complaint about a rule that is not there.</summary>
    public static UsageException UnknownRule(string name, RuleSet rules)
    {
        var near = NameSuggestion.For(name, rules.Descriptors.Select(d => d.Id).Concat(rules.Descriptors.Select(d => d.Name)));
        return near is null
            ? new UsageException($"没有规则“{name}”，全部规则见 reportlsp rules", $"there is no rule '{name}'; see reportlsp rules")
            : new UsageException($"没有规则“{name}”，是不是 {near}？全部规则见 reportlsp rules", $"there is no rule '{name}'; did you mean {near}? See reportlsp rules");
    }
}
