using ReportLsp.Grammar.Text;

namespace ReportLsp.Analysis.Formats.Reading;

/// <summary>A row or column of a format file, or a group of them.</summary>
internal sealed class LabelNode
{
    /// <summary>Its key; empty for a group without one.</summary>
    public required string Key { get; init; }

    /// <summary>As printed.</summary>
    public required string Label { get; init; }

    /// <summary>Other spellings.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>See <see cref="AxisRoles"/>.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>What its cells hold; null where nothing is said.</summary>
    public ValueDomain? Domain { get; init; }

    /// <summary>Unit of its cells.</summary>
    public string Unit { get; init; } = "";

    /// <summary>In a wide table, the row that its columns make; empty elsewhere.</summary>
    public string RowKey { get; init; } = "";

    /// <summary>Where it stands in the file.</summary>
    public TextSpan Span { get; init; }

    /// <summary>What is inside a group; empty for a row or column.</summary>
    public required IReadOnlyList<LabelNode> Children { get; init; }

    /// <summary>True for a row or column, false for a group.</summary>
    public bool IsLeaf => Children.Count == 0;

    /// <summary>Levels from here down, 1 for a leaf.</summary>
    public int Depth => IsLeaf ? 1 : 1 + Children.Max(c => c.Depth);

    /// <summary>Rows or columns under it, 1 for a leaf.</summary>
    public int LeafCount => IsLeaf ? 1 : Children.Sum(c => c.LeafCount);

    /// <summary>Levels of a list of trees, 0 for an empty one.</summary>
    public static int DepthOf(IReadOnlyList<LabelNode> nodes) => nodes.Count == 0 ? 0 : nodes.Max(n => n.Depth);

    /// <summary>The rows or columns of some trees, in order.</summary>
    public static List<LabelNode> LeavesOf(IReadOnlyList<LabelNode> nodes)
    {
        var leaves = new List<LabelNode>();
        Add(nodes, leaves);
        return leaves;

        static void Add(IReadOnlyList<LabelNode> from, List<LabelNode> to)
        {
            foreach (var node in from)
            {
                if (node.IsLeaf)
                    to.Add(node);
                else
                    Add(node.Children, to);
            }
        }
    }
}
