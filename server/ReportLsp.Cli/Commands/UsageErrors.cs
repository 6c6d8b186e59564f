using System.CommandLine;
using System.CommandLine.Parsing;
using ReportLsp.Analysis.Diagnostics;

namespace ReportLsp.Cli.Commands;

/// <summary>Turns what the parser does not like into one message with a hint.</summary>
internal static class UsageErrors
{
    /// <summary>Throws where the command line has an error.</summary>
    /// <exception cref="UsageException">It has.</exception>
    public static void Throw(ParseResult result, string[] args)
    {
        var command = result.CommandResult.Command;
        var see = command is not CliCommand ? "reportlsp --help" : $"reportlsp {command.Name} --help";
        if (FindUnknownOption(result, args) is { } unknown)
        {
            var near = NameSuggestion.For(unknown, command.Options.Select(o => o.Name));
            throw near is null
                ? new UsageException($"{command.Name} 没有选项“{unknown}”，见 {see}", $"{command.Name} has no option '{unknown}'; see {see}")
                : new UsageException($"{command.Name} 没有选项“{unknown}”，是不是 {near}？", $"{command.Name} has no option '{unknown}'; did you mean '{near}'?");
        }

        if (FindFlagWithValue(command, args) is { } flag)
            throw new UsageException($"{flag} 后面不能写值", $"{flag} takes no value");
        if (FindMissingValue(result) is { } missing)
            throw Lacks(missing);
        if (result.Errors.Count > 0 && OfOption(result.Errors[0]) is { } ofOption)
            throw ofOption;
        if (result.Errors.Count > 0 && result.Errors[0].SymbolResult is ArgumentResult { Argument: { } argument, Tokens.Count: 0 })
            throw new UsageException($"{command.Name} 缺少 {argument.Name}，见 {see}", $"{command.Name} lacks its {argument.Name}; see {see}");
        if (result.UnmatchedTokens.Count > 0)
            throw new UsageException($"“{result.UnmatchedTokens[0]}”是多余的，见 {see}", $"'{result.UnmatchedTokens[0]}' is one argument too many; see {see}");
        if (result.Errors.Count > 0)
            throw new UsageException($"命令行有误，见 {see}：{result.Errors[0].Message}", $"{result.Errors[0].Message} See {see}");
    }

    /// <summary>A flag that was given something other than true or false, which the parser would take for an argument.</summary>
    private static string? FindFlagWithValue(Command command, string[] args)
    {
        foreach (var option in command.Options)
        {
            if (option.ValueType != typeof(bool))
                continue;
            foreach (var arg in args)
            {
                if (arg == "--")
                    break;
                if (arg.StartsWith(option.Name + "=", StringComparison.Ordinal) && !bool.TryParse(arg.AsSpan(option.Name.Length + 1), out _))
                    return option.Name;
            }
        }

        return null;
    }

    /// <summary>An option that took the next option for its value.</summary>
    private static Option? FindMissingValue(ParseResult result)
    {
        var command = result.CommandResult.Command;
        foreach (var option in command.Options)
        {
            if (result.GetResult(option) is { } found && found.Tokens.Any(t => command.Options.Any(o => o.Name == t.Value || o.Aliases.Contains(t.Value))))
                return option;
        }

        return null;
    }

    private static UsageException Lacks(Option option) => new($"{option.Name} 后面缺少 {option.HelpName}", $"{option.Name} lacks its {option.HelpName}");

    /// <summary>An option without its value, given twice, or with a value that is no number; null for other errors.</summary>
    private static UsageException? OfOption(ParseError error)
    {
        if (error.SymbolResult is not OptionResult { Option: { } option } found)
            return null;
        if (found.IdentifierTokenCount > 1 && option.Arity.MaximumNumberOfValues <= 1)
            return new UsageException($"{option.Name} 只能写一次", $"{option.Name} can be given only once");
        if (found.Tokens.Count == 0)
            return Lacks(option);
        return option.ValueType == typeof(int) || option.ValueType == typeof(int?)
            ? new UsageException($"{option.Name} 应为整数，不是“{found.Tokens[0].Value}”", $"{option.Name} takes a whole number, not '{found.Tokens[0].Value}'")
            : null;
    }

    /// <summary>The first token that looks like an option, stands before <c>--</c>, and was taken for an argument.</summary>
    private static string? FindUnknownOption(ParseResult result, string[] args)
    {
        var end = Array.IndexOf(args, "--");
        var before = end < 0 ? args : args[..end];
        if (!Array.Exists(before, LooksLikeOption))
            return null;
        var arguments = result.CommandResult.Command.Arguments
            .SelectMany(a => result.GetResult(a)?.Tokens ?? [])
            .Select(t => t.Value)
            .Concat(result.UnmatchedTokens);
        return arguments.FirstOrDefault(a => LooksLikeOption(a) && Array.IndexOf(before, a) >= 0)?.Split('=')[0];
    }

    private static bool LooksLikeOption(string argument) => argument.Length > 1 && argument[0] == '-';
}
