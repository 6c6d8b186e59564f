using System.CommandLine;
using System.CommandLine.Help;
using ReportLsp.Analysis.Diagnostics;
using ReportLsp.Cli.Commands;
using ReportLsp.Cli.Files;
using ReportLsp.Rules;

namespace ReportLsp.Cli;

/// <summary>The command line as a function: arguments and a host in, an exit code out.</summary>
public static class CommandLineApp
{
    private const string Description =
        "Checks Chinese statutory reports on the disclosure of government information (政府信息公开工作年度报告).\n"
        + "Exit codes: 0 clean, 1 findings, 2 bad usage or configuration or nothing to check, 3 internal error,\n"
        + "130 and 143 stopped by a signal, 141 the reader of the output went away.";

    /// <summary>An argument with an at sign is a path like any other.</summary>
    private static readonly ParserConfiguration _parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>Commands by name, in the order of the help; only the one asked for is built.</summary>
    private static readonly (string Name, Func<CliHost, CliCommand> Create)[] _commands =
    [
        ("check", CheckCommand.Create),
        ("fix", FixCommand.Create),
        ("format", FormatCommand.Create),
        ("export", ExportCommand.Create),
        ("new", NewCommand.Create),
        ("facts", FactsCommand.Create),
        ("explain", ExplainCommand.Create),
        ("rules", RulesCommand.Create),
        ("dump", DumpCommand.Create),
        ("lsp", LspCommand.Create),
    ];

    /// <summary>Runs a command line. No exception escapes.</summary>
    public static int Run(string[] args, Stream stdin, Stream stdout, Stream stderr, string workingDirectory, CancellationToken cancellation) =>
        Run(args, new CliHost { Input = stdin, Output = stdout, Error = stderr, WorkingDirectory = workingDirectory, Cancellation = cancellation });

    /// <summary>Runs a command line. No exception escapes.</summary>
    public static int Run(string[] args, CliHost host)
    {
        try
        {
            return Parse(args, host);
        }
        catch (OperationCanceledException) when (host.Cancellation.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (UsageException exception)
        {
            host.Say(exception.Text);
            return ExitCode.Usage;
        }
        catch (OutputException exception)
        {
            if (exception.IsBrokenPipe)
                return ExitCode.BrokenPipe;
            var reason = FileFailure.Reason(exception.InnerException!);
            host.Say(new LocalizedText($"结果写不出去：{reason.For(Language.Chinese)}", $"cannot write the results: {reason.For(Language.English)}"));
            return ExitCode.Usage;
        }
#pragma warning disable CA1031 // The last resort: a message and an exit code instead of a dump.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            host.Say(new LocalizedText(
                $"程序内部错误，请把这条消息反馈给软件维护人员：{exception.GetType().Name}：{exception.Message}",
                $"internal error, please report it: {exception.GetType().Name}: {exception.Message}"));
            return ExitCode.Internal;
        }
    }

    private static int Parse(string[] args, CliHost host)
    {
        var guarded = host.WithGuardedOutput();

        // An editor waits for the first answer: what editors say needs no parser.
        if (args is ["lsp"] or ["lsp", "--stdio"])
            return LspCommand.Run(guarded);
        var asked = args.Length > 0 ? Array.FindIndex(_commands, c => c.Name == args[0]) : -1;
        if (asked < 0 && args.Length > 0 && !args[0].StartsWith('-'))
            throw UnknownCommand(args[0]);
        var root = asked >= 0 && !MayAskForHelp(args) ? new Command(ToolInfo.Name) : Root();
        for (var i = 0; i < _commands.Length; i++)
        {
            if (asked < 0 || asked == i)
                root.Subcommands.Add(_commands[i].Create(guarded));
        }

        var result = root.Parse(args, _parser);
        if (result.Action is HelpAction help)
            return ShowHelp(help, result, guarded);
        if (args is ["--version"])
        {
            using var writer = CliHost.OpenText(guarded.Output);
            writer.WriteLine($"{ToolInfo.Name} {ToolInfo.Version} (catalogue {ToolInfo.CatalogueHash(RuleCatalog.Default)})");
            return ExitCode.Clean;
        }

        if (args.Length == 0)
            return ShowHelp(new HelpAction(), root.Parse(["--help"]), guarded) is ExitCode.Clean ? ExitCode.Usage : ExitCode.Internal;
        UsageErrors.Throw(result, args);
        return result.CommandResult.Command is CliCommand command ? command.Run(result) : ExitCode.Usage;
    }

    /// <summary>True where an argument is, or may be, a request for help or a directive of the parser.</summary>
    private static bool MayAskForHelp(string[] args) => Array.Exists(args, static a => a is ['[', ..] or "-h" or "/h" or "--help" or "-?" or "/?");

    /// <summary>The root with help and version. It costs resources and reflection, so a plain command does without.</summary>
    private static RootCommand Root()
    {
        var root = new RootCommand(Description);
        for (var i = root.Options.Count - 1; i >= 0; i--)
        {
            if (root.Options[i] is VersionOption)
                root.Options.RemoveAt(i);
        }

        root.Options.Add(new Option<bool>("--version") { Description = "Show the version and a hash of the rule catalogue." });
        return root;
    }

    private static int ShowHelp(HelpAction help, ParseResult result, CliHost host)
    {
        using var writer = CliHost.OpenText(host.Output);
        result.InvocationConfiguration.Output = writer;
        help.Invoke(result);
        if (result.CommandResult.Command is CliCommand { Examples: { } examples })
        {
            writer.WriteLine("Examples:");
            foreach (var line in examples.Split('\n'))
                writer.WriteLine("  " + line);
        }

        return ExitCode.Clean;
    }

    private static UsageException UnknownCommand(string name)
    {
        var near = NameSuggestion.For(name, _commands.Select(c => c.Name));
        return near is null
            ? new UsageException($"没有命令“{name}”，可用命令见 reportlsp --help", $"there is no command '{name}'; see reportlsp --help")
            : new UsageException($"没有命令“{name}”，是不是 {near}？", $"there is no command '{name}'; did you mean '{near}'?");
    }
}
