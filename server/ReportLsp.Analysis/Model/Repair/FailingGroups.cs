namespace ReportLsp.Analysis.Model.Repair;

/// <summary>Divides the failing equations into those that share cells, directly or through equations that hold; each can be dealt with alone.</summary>
internal static class FailingGroups
{
    /// <summary>The groups in order of their first equation; each in order of equations.</summary>
    public static List<List<int>> Of(RepairProblem problem)
    {
        var system = problem.System;
        var parent = new int[system.Count];
        var owner = new int[problem.Known.Length];
        Array.Fill(owner, -1);
        for (var e = 0; e < parent.Length; e++)
        {
            parent[e] = e;
            foreach (var cell in system.CellsOf(e))
            {
                if (owner[cell.Index] >= 0)
                    parent[Root(parent, e)] = Root(parent, owner[cell.Index]);
                owner[cell.Index] = e;
            }
        }

        var groups = new List<List<int>>();
        var roots = new List<int>();
        for (var e = 0; e < parent.Length; e++)
        {
            if (problem.Residuals[e] == 0)
                continue;
            var root = Root(parent, e);
            var at = roots.IndexOf(root);
            if (at < 0)
            {
                at = roots.Count;
                roots.Add(root);
                groups.Add([]);
            }

            groups[at].Add(e);
        }

        return groups;
    }

    private static int Root(int[] parent, int at)
    {
        while (parent[at] != at)
            at = parent[at] = parent[parent[at]];
        return at;
    }
}
