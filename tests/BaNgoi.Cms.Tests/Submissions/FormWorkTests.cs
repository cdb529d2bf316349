using BaNgoi.Cms.Submissions.Intake;

namespace BaNgoi.Cms.Tests.Submissions;

/// <summary>What a browser works out is right for its own form alone; a form without it is taken, a little later.</summary>
public sealed class FormWorkTests : IDisposable
{
    private readonly SubmissionSite _site = new();

    public FormWorkTests() => _site.Options.WorkBits = 10;

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Right_work_is_known_and_everything_else_is_none()
    {
        var stamp = _site.Stamp();
        var work = SubmissionSite.WorkFor(stamp);

        Assert.True(_site.Stamps.Read(stamp, work).Worked);
        foreach (var wrong in new[] { "", " ", "-" + work, "+" + work, work + ".0", "0x1", "٣", new string('1', 16), Wrong(stamp) })
        {
            Assert.True(_site.Stamps.Read(stamp, wrong) is { Worked: false, IsGood: true }, wrong);
        }
    }

    [Fact]
    public void The_same_work_is_none_for_another_form()
    {
        _site.Options.WorkBits = 16;
        var (one, other) = (_site.Stamp(), _site.Stamp());
        var work = SubmissionSite.WorkFor(one);

        Assert.Equal((true, false), (_site.Stamps.Read(one, work).Worked, _site.Stamps.Read(other, work).Worked));

        // The seal says which form it is, not what stands before it in clear.
        var (head, seal) = (one[..(one.LastIndexOf('.') + 1)], other[(other.LastIndexOf('.') + 1)..]);
        Assert.False(_site.Stamps.Read(head + seal, work).Worked);
        Assert.False(_site.Stamps.Read("0." + other.Split('.', 2)[1], "7").Worked);
    }

    [Fact]
    public void What_was_asked_when_the_form_was_given_out_counts()
    {
        var stamp = _site.Stamp();
        var work = SubmissionSite.WorkFor(stamp);
        _site.Options.WorkBits = FormWork.MostBits;

        Assert.True(_site.Stamps.Read(stamp, work).Worked);
        _site.Options.WorkBits = 0;
        Assert.True(_site.Stamps.Read(_site.Stamp()).Worked);
        _site.Options.WorkBits = 1000;
        Assert.StartsWith($"{FormWork.MostBits}.", _site.Stamp(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_work_a_form_may_be_sent_sooner()
    {
        var (one, two) = (_site.Report("một"), _site.Report("hai"));
        var stamp = _site.Stamps.Issue();
        var (worked, other) = (one with { Stamp = stamp, Work = SubmissionSite.WorkFor(stamp) }, two with { Stamp = stamp });

        _site.Site.Clock.Advance(TimeSpan.FromSeconds(_site.Options.MinimumSeconds) - TimeSpan.FromMilliseconds(1));
        Assert.False((await _site.SendAsync(worked)).Stored);
        _site.Site.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.False((await _site.SendAsync(other)).Stored);
        Assert.True((await _site.SendAsync(worked)).Stored);

        _site.Site.Clock.Advance(TimeSpan.FromSeconds(_site.Options.MinimumSecondsWithoutWork - _site.Options.MinimumSeconds) - TimeSpan.FromMilliseconds(1));
        Assert.False((await _site.SendAsync(other)).Stored);
        _site.Site.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True((await _site.SendAsync(other)).Stored);
    }

    [Fact]
    public async Task A_form_whose_work_was_used_counts_as_one_without()
    {
        _site.Options.TextsWithoutWorkPerHour = 1;
        var first = _site.Report("một");
        first = first with { Work = SubmissionSite.WorkFor(first.Stamp) };

        Assert.True((await _site.SendAsync(first)).Stored);
        Assert.True((await _site.SendAsync(first with { Text = "hai" })).Stored);
        Assert.True((await _site.SendAsync(first with { Text = "ba" })).RetryAfter > TimeSpan.Zero);
        Assert.True((await _site.SendAsync(first)).Stored);
        var fresh = _site.Report("bốn");
        Assert.True((await _site.SendAsync(fresh)).RetryAfter > TimeSpan.Zero);
        Assert.True((await _site.SendAsync(fresh with { Work = SubmissionSite.WorkFor(fresh.Stamp) })).Stored);
        Assert.Equal(3, await _site.CountAsync());
    }

    private static string Wrong(string stamp) =>
        Enumerable.Range(0, int.MaxValue).Select(n => $"{n}").First(n => !FormWork.Solves(stamp.Split('.')[1], n, 10));
}
