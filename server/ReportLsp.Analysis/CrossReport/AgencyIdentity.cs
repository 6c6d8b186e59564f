namespace ReportLsp.Analysis.CrossReport;

/// <summary>Who a report is of, as far as it can be held against other reports.</summary>
/// <param name="Name">The name as stated.</param>
/// <param name="Key">The name folded and without white space; reports of one agency have the same.</param>
/// <param name="IsFull">True where the name itself says which place the agency is of (青槐县水务局); a bare 水务局 or 城关镇 may be any of several.</param>
/// <param name="Places">For a bare name: the places it is said to be of in the text, in order, each once.</param>
/// <param name="Folder">For a bare name: the folder of the report with the report year taken out, within which it is taken for one agency.</param>
public sealed record AgencyIdentity(string Name, string Key, bool IsFull, IReadOnlyList<string> Places, string Folder)
{
    /// <summary>True where nothing says that two reports of this name are of different agencies.</summary>
    public bool MayBe(AgencyIdentity other)
    {
        if (Key != other.Key || IsFull != other.IsFull)
            return false;
        return IsFull || (Folder == other.Folder && (Places.Count == 0 || other.Places.Count == 0 || Places.SequenceEqual(other.Places)));
    }
}
