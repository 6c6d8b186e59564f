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

        if (result.Errors.Count > 0 && OfOption(result.Errors[0]) is { } ofOption)
            throw ofOption;
        if (result.Errors.Count > 0)
            throw new UsageException($"命令行有误：{result.Errors[0].Message} 见 {see}", $"{result.Errors[0].Message} See {see}");
    }

    /// <summary>An option without its value, given twice, or with a value that is no number; null for other errors.</summary>
    private static UsageException? OfOption(ParseError error)
    {
        if (error.SymbolResult is not OptionResult { Option: { } option } found)
            return null;
        if (found.IdentifierTokenCount > 1 && option.Arity.MaximumNumberOfValues <= 1)
            return new UsageException($"{option.Name} 只能写一次", $"{option.Name} can be given only once");
        if (found.Tokens.Count == 0)
            return new UsageException($"{option.Name} 后面缺少 {option.HelpName}", $"{option.Name} lacks its {option.HelpName}");
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
