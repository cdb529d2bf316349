using System.Diagnostics;
using System.Globalization;
using System.Text;
using BaNgoi.Cms.Text;
using FsCheck.Xunit;

namespace BaNgoi.Cms.Tests.Text;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Đăng ký khai sinh", "dang ky khai sinh")]
    [InlineData("ĐƯỜNG ĐI", "duong di")]
    [InlineData("Ðơn đề nghị", "don de nghi")]
    [InlineData("Nguyễn Thị Thuỷ", "nguyen thi thuy")]
    [InlineData("kí và ký", "ki va ky")]
    [InlineData("İzmir", "izmir")]
    public void Folding_leaves_plain_lower_case_letters(string text, string folded) =>
        Assert.Equal(folded, VietnameseText.Fold(text));

    [Fact]
    public void Folding_maps_d_with_stroke_to_d()
    {
        Assert.Equal("dd", VietnameseText.Fold("đĐ"));
        Assert.Equal("dd", VietnameseText.Fold("đĐ".Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("  hộ\u200B khẩu\t\r\n mới\u0000 ", "hộ khẩu mới")]
    [InlineData("\uFEFFkhai\u00A0sinh", "khai sinh")]
    [InlineData("mừng 🎉 rồi", "mừng 🎉 rồi")]
    [InlineData("hòa\u00AD giải", "hòa giải")]
    public void Normalising_strips_what_cannot_be_seen(string text, string normal) =>
        Assert.Equal(normal, VietnameseText.Normalize(text));

    [Fact]
    public void Normalising_strips_what_is_no_text() =>
        Assert.Equal("abc", VietnameseText.Normalize("a\uD83Db\uDE00c\uFFFE\uFFFF"));

    [Fact]
    public void Normalising_composes_letters_typed_in_pieces() =>
        Assert.Equal("Đường Việt Nam", VietnameseText.Normalize("Đường Việt Nam".Normalize(NormalizationForm.FormD)));

    [Property(MaxTest = 500)]
    public bool Normalising_twice_changes_nothing(string? text) =>
        VietnameseText.Normalize(text ?? "") is var once && VietnameseText.Normalize(once) == once;

    [Property(MaxTest = 500)]
    public bool Folding_twice_changes_nothing(string? text) =>
        VietnameseText.Fold(text ?? "") is var once && VietnameseText.Fold(once) == once;

    [Property(MaxTest = 500)]
    public bool Folding_leaves_no_mark_and_no_d_with_stroke(string? text) =>
        !VietnameseText.Fold(text ?? "").Normalize(NormalizationForm.FormD).Any(character =>
            character is 'đ' or 'Đ' || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark);

    [Property(Arbitrary = [typeof(VietnameseWords)], MaxTest = 500)]
    public bool Composed_and_decomposed_text_fold_alike(string text) =>
        VietnameseText.Fold(text) == VietnameseText.Fold(text.Normalize(NormalizationForm.FormD))
        && VietnameseText.Normalize(text) == VietnameseText.Normalize(text.Normalize(NormalizationForm.FormD));

    [Property(Arbitrary = [typeof(VietnameseWords)], MaxTest = 500)]
    public bool Vietnamese_words_normalise_and_fold_once_and_for_all(string text) =>
        VietnameseText.Normalize(text) is var normal && VietnameseText.Normalize(normal) == normal
        && VietnameseText.Fold(normal) == VietnameseText.Fold(text);

    [Theory]
    [InlineData("a\u0301\u0323")]
    [InlineData("ế")]
    [InlineData("hoà ")]
    public void Long_text_takes_little_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        var clock = Stopwatch.StartNew();
        VietnameseText.Fold(text);
        Slug.From(text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
    }

    [Property(MaxTest = 500)]
    public bool Any_sequence_of_characters_is_accepted(char[] characters) =>
        Slug.From(new string(characters)).Length > 0
        && VietnameseText.Fold(new string(characters)).IsNormalized(NormalizationForm.FormC);

    [Fact]
    public void A_tower_of_marks_is_cut_without_slowing_down()
    {
        var tower = "a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 200_000));
        var clock = Stopwatch.StartNew();
        var normal = VietnameseText.Normalize(tower);
        Assert.InRange(normal.Length, 2, 10);
        Assert.Equal(normal, VietnameseText.Normalize(normal));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
    }
}
