using System.Collections.Concurrent;
using ReportLsp.Analysis.Formats;

namespace ReportLsp.Testing.Reports;

/// <summary>Reports made once and used by many tests; drawing balanced values takes longer than binding them.</summary>
public static class SharedPlans
{
    private static readonly ConcurrentDictionary<(string Format, int Seed, ValueStyle Style), Lazy<ReportPlan>> Made = new();

    /// <summary>The report of a built-in format, seed and style, with every table in one form.</summary>
    public static ReportPlan Of(string format, int seed, ValueStyle style, params IReadOnlyList<FlattenOptions> forms)
    {
        var plan = Made.GetOrAdd((format, seed, style), static k =>
            new Lazy<ReportPlan>(() => ReportBuilder.Build(Format(k.Format), k.Seed, k.Style))).Value;
        return forms.Count == 0 ? plan : plan.WithForms(forms);
    }

    /// <summary>A built-in format by its id.</summary>
    public static StatutoryFormat Format(string id) => BuiltInFormats.All.First(f => f.Id == id);

    /// <summary>Some of a list, evenly spread; another start for every <paramref name="shift"/>, so that all are taken as it counts up.</summary>
    public static IReadOnlyList<T> Sample<T>(IReadOnlyList<T> all, int count, int shift)
    {
        if (all.Count <= count)
            return all;
        var step = all.Count / (double)count;
        return [.. Enumerable.Range(0, count).Select(i => all[((int)(i * step) + shift) % all.Count]).Distinct()];
    }
}
