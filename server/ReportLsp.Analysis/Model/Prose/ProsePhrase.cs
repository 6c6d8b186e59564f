namespace ReportLsp.Analysis.Model.Prose;

/// <summary>Words of a statement, read with the lexicon and the name of the agency.</summary>
internal sealed class ProsePhrase
{
    private ProsePhrase(string text, List<ProseToken> tokens)
    {
        Text = text;
        Tokens = tokens;
    }

    /// <summary>The words, without white space.</summary>
    public string Text { get; }

    /// <summary>The tokens in order; they cover the text.</summary>
    public List<ProseToken> Tokens { get; }

    /// <summary>Reads words.</summary>
    public static ProsePhrase Read(string text, ProseLexicon lexicon, AgencyWords agency)
    {
        var tokens = new List<ProseToken>(text.Length / 2);
        for (var at = 0; at < text.Length;)
        {
            var token = lexicon.At(text, at);
            var own = agency.At(text, at);
            if (own.Length > token.Length)
                token = own;
            tokens.Add(token);
            at = token.End;
        }

        return new ProsePhrase(text, tokens);
    }

    /// <summary>Index of the first token of the known words that end at an offset; the number of tokens where the last is unknown.</summary>
    /// <param name="end">The offset; a token that reaches over it counts as before it.</param>
    public (int First, int Last) KnownBefore(int end)
    {
        var last = -1;
        while (last + 1 < Tokens.Count && Tokens[last + 1].Start < end)
            last++;
        var first = last;
        while (first >= 0 && Tokens[first].Kind != ProseWordKind.Unknown)
            first--;
        return (first + 1, last);
    }

    /// <summary>Index of the last token of the known words that begin at a token.</summary>
    public int KnownFrom(int first)
    {
        var last = first - 1;
        while (last + 1 < Tokens.Count && Tokens[last + 1].Kind != ProseWordKind.Unknown)
            last++;
        return last;
    }

    /// <summary>Subjects and facets of a range of tokens.</summary>
    public List<ProseSubject> Subjects(int first, int last)
    {
        var result = new List<ProseSubject>();
        for (var i = Math.Max(0, first); i <= last && i < Tokens.Count; i++)
        {
            if (Tokens[i].Subject is { } subject)
                result.Add(subject);
        }

        return result;
    }

    /// <summary>True where a token of a range is of a kind.</summary>
    public bool Has(ProseWordKind kind, int first, int last)
    {
        for (var i = Math.Max(0, first); i <= last && i < Tokens.Count; i++)
        {
            if (Tokens[i].Kind == kind)
                return true;
        }

        return false;
    }

    /// <summary>因行政处罚引发的行政复议: a subject named only as the cause of one that another topic has.</summary>
    public bool IsCausedByOther(int first, int last)
    {
        string? cause = null;
        var hasCause = false;
        for (var i = Math.Max(0, first); i <= last && i < Tokens.Count; i++)
        {
            if (Tokens[i] is { Kind: ProseWordKind.Subject, Subject.Definition: { IsGeneral: false, Topic: { } topic } })
            {
                if (cause is not null && cause != topic)
                    return true;
                cause = hasCause ? topic : null;
            }
            else if (TextOf(i) is "因" or "由" or "对" or "就" or "因为" or "由于" or "不服")
            {
                hasCause = true;
            }
            else if (TextOf(i) is "和" or "与" or "及" or "以及" or "或")
            {
                (cause, hasCause) = (null, false);
            }
        }

        return false;
    }

    /// <summary>The text of a token.</summary>
    public ReadOnlySpan<char> TextOf(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);
}
