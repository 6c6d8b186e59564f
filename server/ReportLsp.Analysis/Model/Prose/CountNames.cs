using System.Text;
using ReportLsp.Grammar.Parsing;

namespace ReportLsp.Analysis.Model.Prose;

/// <summary>
/// Names counts that no cell was compared with, so that the same quantity can be told where it is stated again: words that say nothing, the
/// agency and the report year are left out, and the order of the rest does not count.
/// </summary>
/// <param name="report">The report.</param>
/// <param name="lexicon">The words of its format.</param>
/// <param name="agency">The agency, whose own name says nothing.</param>
/// <param name="others">Names of things another rule holds together.</param>
internal sealed class CountNames(Report report, ProseLexicon lexicon, AgencyWords agency, IReadOnlyList<string> others)
{
    /// <summary>Fewer characters name nothing.</summary>
    private const int Shortest = 4;

    /// <summary>So many characters name one thing even where no word says that all of the year is meant.</summary>
    private const int Telling = 8;

    private readonly StringBuilder _words = new();

    /// <summary>The name of a count; null for what is no count of its own: a part, a change, a share, one in brackets.</summary>
    public NamedCount? Of(ProseSentence sentence, BoundStatement bound, bool isPart)
    {
        var statement = bound.Statement;
        var quantity = statement.Quantity;
        if (isPart || bound.Change is not null || bound.IsPercentage || quantity.IsVague || bound.Outcome != QuantityOutcome.NotCompared || statement.Names.Count > 0 || quantity.Classifier.Length == 0)
            return null;
        if (sentence.Pieces[statement.Piece].Depth > 0 || statement.Subject.Contains('第') || sentence.Pieces[statement.Piece].Before == '、' || PrintedPrecision.StepOf(report.Text.Slice(quantity.NumberSpan)) > 1)
            return null;
        foreach (var name in others)
        {
            if (statement.Subject.Contains(name, StringComparison.Ordinal))
                return null;
        }

        var isOfYear = false;
        foreach (var word in ProseWords.WholeYear)
            isOfYear |= statement.Subject.Contains(word, StringComparison.Ordinal);
        _words.Clear();
        Add(statement.Subject);
        var (key, length) = (Key(bound), _words.Length);
        Add(statement.Tail);
        var wide = statement.Tail.Length > 0 ? Key(bound) : null;
        return key is null && wide is null ? null : new NamedCount(quantity, key, wide, isOfYear, IsTelling(length), IsTelling(_words.Length));

        bool IsTelling(int words) => words + quantity.Classifier.Length >= Telling;
    }

    private void Add(string words)
    {
        for (var at = 0; at < words.Length;)
        {
            var length = LeftOut(words, at);
            if (length == 0)
                _words.Append(words[at]);
            at += Math.Max(1, length);
        }
    }

    /// <summary>Length of what says nothing at a place: the agency, the report year, a word that is left out; 0 for none.</summary>
    private int LeftOut(string words, int at)
    {
        var longest = agency.At(words, at) is { Kind: ProseWordKind.Self, Length: var own } ? own : 0;
        if (lexicon.At(words, at) is { Kind: ProseWordKind.Self or ProseWordKind.Year } token && (token.Kind == ProseWordKind.Self || token.Year == report.Year?.Value))
            longest = Math.Max(longest, token.Length);
        foreach (var word in ProseWords.LeftOut)
        {
            if (word.Length > longest && word[0] == words[at] && words.AsSpan(at).StartsWith(word, StringComparison.Ordinal))
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
