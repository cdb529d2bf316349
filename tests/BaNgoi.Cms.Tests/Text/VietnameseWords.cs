using FsCheck;
using FsCheck.Fluent;

namespace BaNgoi.Cms.Tests.Text;

/// <summary>Random words of Vietnamese letters, spaces, marks, emoji and invisible characters.</summary>
internal static class VietnameseWords
{
    private const string Letters =
        "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵbcdđghklmnpqrstvxĐÁÒỤ0129 .-/\u200B\u0301\u0323\uFF21\u0344";

    public static Arbitrary<string> Text() =>
        Gen.Elements(Letters.Select(letter => letter.ToString()).Append("🎉").Append("qu").Append("gi").Append("hoà").ToArray())
            .ArrayOf()
            .Select(string.Concat)
            .ToArbitrary();
}
