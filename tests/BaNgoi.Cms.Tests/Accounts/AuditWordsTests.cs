using System.Reflection;
using BaNgoi.Cms.Accounts;

namespace BaNgoi.Cms.Tests.Accounts;

public class AuditWordsTests
{
    [Fact]
    public void Every_act_has_words_of_its_own()
    {
        var acts = typeof(AuditActs).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!).ToList();

        Assert.Equal(acts.Order(), AuditWords.All.Select(pair => pair.Key).Order());
        Assert.Equal(acts.Count, AuditWords.All.Select(pair => pair.Value).Distinct().Count());
    }
}
