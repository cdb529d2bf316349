namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>Labels of values within a form.</summary>
public static class NodeLabels
{
    /// <summary>The label of a name, with the headings above it where it is nested.</summary>
    public static string Of(IEnumerable<FormNode> nodes, string name)
    {
        foreach (var node in nodes)
        {
            if (node.Name == name)
            {
                return node.Label;
            }

            var below = node switch
            {
                FormGroup group when Of(group.Children, name) is { Length: > 0 } label => group.IsPart ? label : $"{group.Label} › {label}",
                FormBag bag => bag.Items.Select((item, i) => Of(item.Children, name) is { Length: > 0 } label ? $"{bag.Label}, mục {i + 1} › {label}" : "").FirstOrDefault(l => l.Length > 0) ?? "",
                _ => "",
            };
            if (below.Length > 0)
            {
                return below;
            }
        }

        return "";
    }
}
