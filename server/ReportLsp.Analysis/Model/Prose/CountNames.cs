using System.Text;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>
/// Names counts that no cell was compared with, so that the same quantity can be told where it is stated again: words that say nothing, the
/// agency and the report year are left out, and the order of the rest does not count.
/// </summary>
/// <param name="report">The report.</param>
/// <param name="others">Names of things another rule holds together.</param>
internal sealed class CountNames(Report report, IReadOnlyList<string> others)
{
    /// <summary>Fewer characters name nothing.</summary>
    private const int Shortest = 4;

    /// <summary>So many characters name one thing even where no word says that all of the year is meant.</summary>
    private const int Telling = 8;

    private static readonly string[] LeftOutWords = [.. ProseWords.LeftOut];

    private readonly StringBuilder _words = new();

    /// <summary>The name of a count; null for what is no count of its own: a part, a change, a share, one in brackets.</summary>
    public NamedCount? Of(ProseSentence sentence, BoundStatement bound, bool isPart)
    {
        var statement = bound.Statement;
        var quantity = statement.Quantity;
        if (isPart || bound.Change is not null || bound.IsPercentage || quantity.IsVague || bound.Outcome != QuantityOutcome.NotCompared || statement.Names.Count > 0 || quantity.Classifier.Length == 0)
            return null;
        if (bound.Phrase is not { } phrase || phrase.Text.Length != statement.Subject.Length + statement.Tail.Length || sentence.Pieces[statement.Piece].Depth > 0 || statement.Subject.Contains('第') || sentence.Pieces[statement.Piece].Before == '、' || PrintedPrecision.StepOf(report.Text.Slice(quantity.NumberSpan)) > 1)
            return null;
        if (WordSet.HoldsOneOf(statement.Subject, others))
            return null;

        var isOfYear = WordSet.HoldsOneOf(statement.Subject, ProseWords.WholeYear);
        _words.Clear();
        var subject = Add(phrase, 0, 0, statement.Subject.Length);
        var (key, length) = (Key(bound), _words.Length);
        Add(phrase, subject.Token, subject.At, phrase.Text.Length);
        var wide = statement.Tail.Length > 0 ? Key(bound) : null;
        return key is null && wide is null ? null : new NamedCount(quantity, key, wide, isOfYear, IsTelling(length), IsTelling(_words.Length));

        bool IsTelling(int words) => words + quantity.Classifier.Length >= Telling;
    }

    /// <summary>Adds the words from a place on, without what says nothing; where it stopped, at the end or a little behind it.</summary>
    private (int Token, int At) Add(ProsePhrase phrase, int token, int at, int end)
    {
        while (at < end)
        {
            while (phrase.Tokens[token].End <= at)
                token++;
            if (phrase.Tokens[token] is { Kind: ProseWordKind.Self } or { Kind: ProseWordKind.Year } && IsOwn(phrase.Tokens[token]))
            {
                at = phrase.Tokens[token].End;
                continue;
            }

            var length = LeftOut(phrase.Text, at);
            if (length == 0)
                _words.Append(phrase.Text[at]);
            at += Math.Max(1, length);
        }

        return (token, at);
    }

    private bool IsOwn(ProseToken token) => token.Kind == ProseWordKind.Self || token.Year == report.Year?.Value;

    /// <summary>Length of the longest word that is left out at a place; 0 for none.</summary>
    private static int LeftOut(string words, int at)
    {
        var longest = 0;
        foreach (var word in LeftOutWords)
        {
            if (word[0] == words[at] && word.Length > longest && words.AsSpan(at).StartsWith(word, StringComparison.Ordinal))
                longest = word.Length;
        }

        return longest;
    }

    private string? Key(BoundStatement bound)
    {
        if (_words.Length < Shortest)
            return null;
        var classifier = bound.Statement.Quantity.Classifier;
        var characters = new char[_words.Length + classifier.Length + 2];
        _words.CopyTo(0, characters, _words.Length);
        classifier.CopyTo(0, characters, _words.Length, classifier.Length);
        Array.Sort(characters, 0, _words.Length + classifier.Length);
        characters[^2] = (char)('0' + (int)bound.Period);
        characters[^1] = bound.IsWider ? '+' : '-';
        return new string(characters);
    }
}
