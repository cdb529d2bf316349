using System.Globalization;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Web.Admin.Editing.Fields;

namespace BaNgoi.Cms.Web.Admin.Editing.Parts;

/// <summary>The unit responsible for the item: decides who may edit it.</summary>
public sealed class ResponsibleUnitPartEditor : PartEditor
{
    private const string Unit = "UnitContentItemId";

    /// <inheritdoc />
    public override string PartName => "ResponsibleUnitPart";

    /// <inheritdoc />
    public override void Fill(TypePartDefinition definition, JsonObject? part, string name, FormValues form) =>
        form.Set(FormNames.Below(name, Unit), JsonRead.Text(part, Unit));

    /// <inheritdoc />
    public override void Read(TypePartDefinition definition, JsonObject part, string name, FormReading reading) =>
        Put(part, Unit, reading.Values.Text(FormNames.Below(name, Unit)));

    /// <inheritdoc />
    public override Task<IEnumerable<FormNode>> DescribeAsync(TypePartDefinition definition, string name, FormState state, CancellationToken ct)
    {
        var input = state.Input(FormNames.Below(name, Unit), FormControl.Select, "Đơn vị phụ trách", "Người của đơn vị này được sửa nội dung.");
        return Task.FromResult<IEnumerable<FormNode>>([input with { Choices = EditorLookups.WithCurrent(state.Lookups.Units, input.Value, "(không thuộc đơn vị nào)") }]);
    }
}

/// <summary>The list the item belongs to. Items carry this part without their type naming it.</summary>
public sealed class ContainedPartEditor : PartEditor
{
    private const string Part = "ContainedPart";
    private const string List = "ListContentItemId";
    private const string Order = "Order";

    /// <inheritdoc />
    public override string PartName => Part;

    /// <summary>Name of the value that says in which list an item is.</summary>
    /// <param name="item">The item's name in the form.</param>
    public static string ListName(string item) => FormNames.Below(FormNames.Below(item, Part), List);

    /// <inheritdoc />
    public override void Fill(TypePartDefinition definition, JsonObject? part, string name, FormValues form)
    {
        form.Set(FormNames.Below(name, List), JsonRead.Text(part, List));
        form.Set(FormNames.Below(name, Order), JsonRead.Number(part, Order) is { } order ? NumericFieldEditor.Write(order) : "");
    }

    /// <inheritdoc />
    public override void Read(TypePartDefinition definition, JsonObject part, string name, FormReading reading)
    {
        var list = reading.Values.Text(FormNames.Below(name, List));
        if (list != JsonRead.Text(part, List))
        {
            if (list.Length > 0 && reading.Lookups.ListType(list) is null)
            {
                reading.Fail(FormNames.Below(name, List), "danh sách này không nhận loại nội dung này");
            }

            part[List] = list;
            part["ListContentType"] = reading.Lookups.ListType(list) ?? "";
        }

        var typed = reading.Values.Text(FormNames.Below(name, Order)).Trim();
        if (typed.Length == 0 && !part.ContainsKey(Order))
        {
            return;
        }

        if (typed.Length > 0 && !int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            reading.Fail(FormNames.Below(name, Order), "thứ tự phải là số nguyên");
            return;
        }

        part[Order] = typed.Length == 0 ? 0 : int.Parse(typed, CultureInfo.InvariantCulture);
    }

    /// <inheritdoc />
    public override Task<IEnumerable<FormNode>> DescribeAsync(TypePartDefinition definition, string name, FormState state, CancellationToken ct)
    {
        var list = state.Input(FormNames.Below(name, List), FormControl.Select, "Nằm trong danh sách");
        var order = state.Input(FormNames.Below(name, Order), FormControl.Short, "Thứ tự trong danh sách", "Số nhỏ đứng trước.");
        var ordered = state.Site.Definitions.Type(state.Lookups.ListType(list.Value) ?? "")?.Part("ListPart")?.Settings.Get<ListPartSettings>().EnableOrdering == true;
        list = list with { Choices = EditorLookups.WithCurrent(state.Lookups.Lists, list.Value, "(không nằm trong danh sách nào)") };
        return Task.FromResult<IEnumerable<FormNode>>(ordered ? [list, order] : [list]);
    }
}

/// <summary>The type of a taxonomy's terms: chosen once, before the first term.</summary>
public sealed class TaxonomyPartEditor : PartEditor
{
    private const string TermType = "TermContentType";

    /// <inheritdoc />
    public override string PartName => "TaxonomyPart";

    /// <inheritdoc />
    public override void Fill(TypePartDefinition definition, JsonObject? part, string name, FormValues form) =>
        form.Set(FormNames.Below(name, TermType), JsonRead.Text(part, TermType));

    /// <inheritdoc />
    public override void Read(TypePartDefinition definition, JsonObject part, string name, FormReading reading)
    {
        if (JsonRead.Text(part, TermType).Length == 0)
        {
            Put(part, TermType, reading.Values.Text(FormNames.Below(name, TermType)));
        }
    }

    /// <inheritdoc />
    public override Task<IEnumerable<FormNode>> DescribeAsync(TypePartDefinition definition, string name, FormState state, CancellationToken ct)
    {
        var input = state.Input(FormNames.Below(name, TermType), FormControl.Select, "Kiểu của mục từ", "Chọn một lần, trước khi thêm mục từ.");
        var types = state.Site.Definitions.Types.Where(t => t.Has("TitlePart")).Select(t => new FormChoice(t.Name, t.DisplayName)).ToList();
        return Task.FromResult<IEnumerable<FormNode>>([input with { Choices = EditorLookups.WithCurrent(types, input.Value, "(chưa chọn)") }]);
    }
}
