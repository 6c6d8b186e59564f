using ReportLsp.Analysis.Workspaces;
using Shouldly;
using Xunit;

namespace ReportLsp.Analysis.Tests.Config;

public class FolderWalkTests
{
    [Fact]
    public void A_file_is_taken_by_itself_where_a_walk_comes_upon_it()
    {
        var root = Directory.CreateTempSubdirectory("reportlsp-walk-").FullName;
        string[] names =
        [
            "a.report", ".a.report", "2023/b.report", ".git/c.report", "node_modules/d.report", "2023/node_modules/e.report", "node_modules.report",
            "drafts/f.report", "2023/drafts/g.report", "kept/h.txt", "kept/i.report", "kept/deep/j.txt", "2023/.hidden/k.report", "2023/l.bak",
        ];
        foreach (var name in names)
        {
            var path = Path.Combine(root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "");
        }

        File.WriteAllText(Path.Combine(root, ".gitignore"), "drafts/\n*.bak\nkept/**\n!kept/i.report\n");
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Combine(root, "link.report"), Path.Combine(root, "a.report"));
            Directory.CreateSymbolicLink(Path.Combine(root, "linked"), Path.Combine(root, "2023"));
        }

        foreach (var from in new[] { root, Path.Combine(root, "2023") })
        {
            var walk = new FolderWalk(from);
            walk.Run(CancellationToken.None);
            var alone = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(f => new FolderWalk(from).Takes(f));
            alone.Order(StringComparer.Ordinal).ShouldBe(walk.Files.Order(StringComparer.Ordinal));
            walk.Files.ShouldNotBeEmpty();
        }
    }
}
