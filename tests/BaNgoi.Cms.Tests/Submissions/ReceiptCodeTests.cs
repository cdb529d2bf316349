using BaNgoi.Cms.Submissions;

namespace BaNgoi.Cms.Tests.Submissions;

public sealed class ReceiptCodeTests
{
    private const string Code = "abcd-efgh-jkmn-pq29";

    [Theory]
    [InlineData("abcd-efgh-jkmn-pq29")]
    [InlineData("  ABCD-EFGH-JKMN-PQ29 ")]
    [InlineData("abcdefghjkmnpq29")]
    [InlineData("Abcd Efgh Jkmn Pq29")]
    [InlineData("ab cd-ef gh\tjk mn\npq 29")]
    [InlineData("abcd–efgh—jkmn−pq29")]
    [InlineData("abcd.efgh_jkmn.pq29")]
    [InlineData("abcd\u200B-efgh\u00A0jkmn\u2011pq29")]
    public void A_code_is_read_however_it_is_spaced(string typed) => Assert.Equal(Code, ReceiptCode.Parse(typed));

    [Theory]
    [InlineData("")]
    [InlineData("----")]
    [InlineData("abcd-efgh-jkmn-pq2")]
    [InlineData("abcd-efgh-jkmn-pq299")]
    [InlineData("abcd-efgh-jkmn-pq20")]
    [InlineData("abcd-efgh-jkmn-pqil")]
    [InlineData("abcd/efgh/jkmn/pq29")]
    [InlineData("ăbcd-efgh-jkmn-pq29")]
    public void What_cannot_be_a_code_is_none(string typed) => Assert.Null(ReceiptCode.Parse(typed));

    [Fact]
    public void New_codes_and_only_so_many_characters_are_read()
    {
        for (var i = 0; i < 200; i++)
        {
            var code = ReceiptCode.New();
            Assert.Equal((code, ReceiptCode.Length), (ReceiptCode.Parse(code.ToUpperInvariant().Replace("-", "", StringComparison.Ordinal)), code.Length));
        }

        Assert.Null(ReceiptCode.Parse(Code + new string(' ', ReceiptCode.LongestTyped)));
    }
}
