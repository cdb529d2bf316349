using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Web.Admin.Editing.Parts;

/// <summary>An entry of a menu.</summary>
public sealed class LinkMenuItemPartEditor : PartEditor
{
    private const string Url = "Url";

    /// <inheritdoc />
    public override string PartName => "LinkMenuItemPart";

    /// <inheritdoc />
    public override void Fill(TypePartDefinition definition, JsonObject? part, string name, FormValues form) =>
        form.Set(FormNames.Below(name, Url), JsonRead.Text(part, Url));

    /// <inheritdoc />
    public override void Read(TypePartDefinition definition, JsonObject part, string name, FormReading reading)
    {
        var url = reading.Values.Text(FormNames.Below(name, Url)).Trim();
        if (url.Length > 0 && SafeUrl.OrEmpty(url).Length == 0)
        {
            reading.Fail(FormNames.Below(name, Url), "địa chỉ phải bắt đầu bằng https://, http://, mailto:, tel: hoặc dấu gạch chéo (/)");
        }

        Put(part, Url, url);
    }

    /// <inheritdoc />
    public override Task<IEnumerable<FormNode>> DescribeAsync(TypePartDefinition definition, string name, FormState state, CancellationToken ct) =>
        Task.FromResult<IEnumerable<FormNode>>([state.Input(FormNames.Below(name, Url), FormControl.Line, "Địa chỉ", "Bắt đầu bằng / nếu là trang của phường, hoặc https://.")]);
}
