using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Tests.Text;

public sealed class TonePlacementTests
{
    [Theory]
    [InlineData("Khánh Hoà", "Khánh Hòa")]
    [InlineData("HOÀ GIẢI", "HÒA GIẢI")]
    [InlineData("thuý", "thúy")]
    [InlineData("sức khoẻ", "sức khỏe")]
    [InlineData("uỷ ban", "ủy ban")]
    [InlineData("huỷ bỏ", "hủy bỏ")]
    public void Newer_placement_becomes_the_traditional_one(string typed, string expected) =>
        Assert.Equal(expected, TonePlacement.Unify(typed));

    [Theory]
    [InlineData("tòan", "toàn")]
    [InlineData("qúy", "quý")]
    [InlineData("gìa", "già")]
    [InlineData("đựơc", "được")]
    [InlineData("thủơ", "thuở")]
    [InlineData("hùynh", "huỳnh")]
    public void Slips_of_the_keyboard_are_mended(string typed, string expected) =>
        Assert.Equal(expected, TonePlacement.Unify(typed));

    [Theory]
    [InlineData("quà quý giá, gì, gìn giữ, giếng, thuyền, hoàn, ngoài, khuỷu, cửa, mía, được, Huế, thuở, nghiễng")]
    [InlineData("chứng thực bản sao từ bản chính, trợ cấp mai táng, đổi tên, người khuyết tật, yếu tố nước ngoài, tiểu học, quốc tịch")]
    [InlineData("Noël Bogotá résumé Curaçao naïveté")]
    public void Rightly_written_words_and_foreign_ones_stay(string text) =>
        Assert.Equal(text, TonePlacement.Unify(text));
}
