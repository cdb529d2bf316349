using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Procedures;
using BaNgoi.Procedures.Planning;
using BaNgoi.Procedures.Reading;

namespace BaNgoi.Cms.Tests.Procedures.Planning;

public class ProcedureImportPlanTests
{
    private static readonly ProcedureRow KhaiSinh = new()
    {
        Line = 1, Name = "Thủ tục đăng ký khai sinh", Code = "1.001193", Field = "Hộ tịch", Level = "Cấp xã", Steps = "Bước 1: Nộp.",
        Channels = [new ChannelRow("Trực tiếp", "1 Ngày", "Miễn phí", null)],
        Documents = [new DocumentRow("Tờ khai", "1 bản chính")],
        LegalBasis = ["60/2014/QH13"],
    };

    private static ProcedureImportPlan Make(ProcedureRow[] rows, params ContentItem[] stored) =>
        ProcedureImportPlan.Make(rows, [], stored.ToDictionary(ProcedureKey.Of), "catalogue");

    private static ContentItem Stored(ProcedureRow row)
    {
        var item = Make([row]).Changes[0].Item.Clone();
        item.ContentItemVersionId = "v1";
        item.Published = true;
        return item;
    }

    [Fact]
    public void A_new_procedure_gets_title_short_title_path_and_its_place()
    {
        var item = Make([KhaiSinh]).Changes[0].Item;
        Assert.Equal("Thủ tục đăng ký khai sinh", item.Text("TitlePart", "Title"));
        Assert.Equal("Đăng ký khai sinh", item.FieldText("Procedure", "ShortTitle"));
        Assert.Equal("thu-tuc/dang-ky-khai-sinh", item.Text("AutoroutePart", "Path"));
        Assert.Equal("catalogue", item.Text("ContainedPart", "ListContentItemId"));
        Assert.Equal("1.001193", item.FieldText("ProcedureOfficial", "Code"));
        Assert.False(item.Published);
    }

    [Fact]
    public void A_change_replaces_the_official_parts_and_nothing_of_the_wards()
    {
        var stored = Stored(KhaiSinh);
        stored.Part("Procedure")!["Tips"] = new JsonObject { ["Markdown"] = "Mang theo thẻ." };
        stored.PartOrNew("AutoroutePart")["Path"] = "thu-tuc/khai-sinh";
        var before = stored.Parts.ToJsonString();
        var change = Assert.Single(Make([KhaiSinh with { Steps = "Bước 1: Khác." }], stored).Changes);
        Assert.Equal(ChangeKind.Changed, change.Kind);
        Assert.Equal(new FieldChange("ProcedureOfficial.Steps", "steps"), Assert.Single(change.ChangedFields));
        Assert.Equal("**Bước 1.** Khác.", change.Item.FieldText("ProcedureOfficial", "Steps", "Markdown"));
        foreach (var part in new[] { "Procedure", "AutoroutePart", "ContainedPart", "TitlePart" })
        {
            Assert.True(JsonNode.DeepEquals(stored.Part(part), change.Item.Part(part)), part);
        }

        Assert.Equal((stored.ContentItemId, "v1"), (change.Item.ContentItemId, change.Item.ContentItemVersionId));
        Assert.Equal(before, stored.Parts.ToJsonString());
    }

    [Fact]
    public void The_order_of_keys_is_no_change()
    {
        var stored = Stored(KhaiSinh);
        var official = stored.Part("ProcedureOfficial")!;
        stored.Parts["ProcedureOfficial"] = new JsonObject(official.Reverse().Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
        Assert.Equal(ChangeKind.Unchanged, Make([KhaiSinh], stored).Changes[0].Kind);
    }

    [Fact]
    public void A_field_that_the_source_dropped_is_a_change()
    {
        var change = Make([KhaiSinh with { Level = null, LegalBasis = [] }], Stored(KhaiSinh)).Changes[0];
        Assert.Equal(["level", "legal bases"], change.ChangedFields.Select(field => field.Label));
        Assert.Null(change.Item.FieldText("ProcedureOfficial", "Level"));
    }

    [Fact]
    public void A_path_in_use_gets_the_code_and_then_a_number()
    {
        var rows = new[] { KhaiSinh, KhaiSinh with { Code = "1.000002" }, KhaiSinh with { Code = "1.000003" } };
        var plan = ProcedureImportPlan.Make(rows, [], new Dictionary<string, ContentItem>(), "c", ["thu-tuc/dang-ky-khai-sinh-1000003"]);
        Assert.Equal(
            ["thu-tuc/dang-ky-khai-sinh", "thu-tuc/dang-ky-khai-sinh-1000002", "thu-tuc/dang-ky-khai-sinh-1000003-2"],
            plan.Changes.Select(change => change.Item.Text("AutoroutePart", "Path")));
    }

    [Fact]
    public void A_record_that_got_its_code_later_is_the_same_procedure()
    {
        var change = Make([KhaiSinh], Stored(KhaiSinh with { Code = null })).Changes[0];
        Assert.Equal(ChangeKind.Changed, change.Kind);
        Assert.Contains("code", change.ChangedFields.Select(field => field.Label));
    }

    [Fact]
    public void Stored_procedures_the_file_does_not_have_are_named_and_left()
    {
        var other = Stored(KhaiSinh with { Code = "1.000002", Name = "Khác" });
        Assert.Same(other, Assert.Single(Make([KhaiSinh], other).NotInFile));
    }

    [Fact]
    public void A_doubtful_record_is_new_and_suspicious()
    {
        var change = Make([KhaiSinh with { Name = "Cấp phép (thực hiện tại cấp huyện)" }]).Changes[0];
        Assert.Equal(ChangeKind.New, change.Kind);
        Assert.True(change.IsSuspicious);
        Assert.Contains("cấp huyện", change.Item.FieldText("ProcedureOfficial", "SourceDefects"), StringComparison.Ordinal);
        Assert.False(Make([KhaiSinh]).Changes[0].IsSuspicious);
    }

    [Fact]
    public void The_report_counts_and_names_bad_lines_and_the_first_doubtful_ones()
    {
        var rows = Enumerable.Range(1, 3).Select(i => KhaiSinh with { Name = $"Việc {i}", Code = null }).ToList();
        var plan = ProcedureImportPlan.Make(rows, [new BadLine(7, "no name")], new Dictionary<string, ContentItem>(), "c");
        var report = ImportReport.Render(plan, most: 2, unknownColumns: ["Màu"]);
        Assert.Contains("3 procedures read: 3 new, 0 changed, 0 unchanged.", report, StringComparison.Ordinal);
        Assert.Contains("line 7: no name", report, StringComparison.Ordinal);
        Assert.Contains("Việc 2", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Việc 3", report, StringComparison.Ordinal);
        Assert.Contains("… and 1 more", report, StringComparison.Ordinal);
        Assert.Contains("Columns not read: Màu.", report, StringComparison.Ordinal);
    }
}
