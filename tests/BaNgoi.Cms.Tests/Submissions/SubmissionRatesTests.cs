using System.Net;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Intake;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace BaNgoi.Cms.Tests.Submissions;

public sealed class SubmissionRatesTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly SubmissionOptions _options = new() { TextsPerMinute = 3, TextsPerHour = 5, TextsWithoutWorkPerHour = 100, ChoicesPerMinute = 4, ChoicesPerHour = 6 };
    private readonly SubmissionRates _rates;

    public SubmissionRatesTests() => _rates = new SubmissionRates(_clock, new OptionsWrapper<SubmissionOptions>(_options));

    [Fact]
    public void The_last_one_within_the_minute_passes_and_the_next_waits_until_the_minute_is_over()
    {
        Assert.Equal([true, true, true, false], Take("203.0.113.7", 4));
        Assert.Equal(TimeSpan.FromMinutes(1), _rates.Take(SubmissionKind.PageReport, IPAddress.Parse("203.0.113.7")));

        _clock.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
        Assert.Equal([false], Take("203.0.113.7", 1));

        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal([true], Take("203.0.113.7", 1));
    }

    [Fact]
    public void The_hour_is_counted_too_and_slides()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal([true], Take("203.0.113.7", 1));
            _clock.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Equal(TimeSpan.FromMinutes(50), _rates.Take(SubmissionKind.PageReport, IPAddress.Parse("203.0.113.7")));
        _clock.Advance(TimeSpan.FromMinutes(50));
        Assert.Equal([true, false], Take("203.0.113.7", 2));
    }

    [Fact]
    public void Look_ups_have_a_limit_of_their_own()
    {
        (_options.LookupsPerMinute, _options.LookupsPerHour) = (2, 3);
        var from = IPAddress.Parse("203.0.113.7");
        Take("203.0.113.7", 4);

        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(_ => _rates.TakeLookup(from) == TimeSpan.Zero));
        Assert.Equal(TimeSpan.Zero, _rates.TakeLookup(IPAddress.Parse("203.0.113.8")));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(_ => _rates.TakeLookup(from) == TimeSpan.Zero));
        Assert.Equal(TimeSpan.FromMinutes(59), _rates.TakeLookup(from));
    }

    [Fact]
    public void Refused_ones_are_not_counted()
    {
        Take("203.0.113.7", 50);
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([true, true, false], Take("203.0.113.7", 3));
    }

    [Fact]
    public void Words_and_choices_are_counted_apart()
    {
        Take("203.0.113.7", 4);

        Assert.Equal(TimeSpan.Zero, _rates.Take(SubmissionKind.PageUsefulness, IPAddress.Parse("203.0.113.7")));
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void An_ipv6_line_is_one_address(string first, string second, bool together)
    {
        Assert.Equal([true, true, true], Take(first, 3));

        Assert.Equal([!together], Take(second, 1));
    }

    [Fact]
    public void The_defaults_leave_room_for_the_wards_hall()
    {
        var rates = new SubmissionRates(_clock, new OptionsWrapper<SubmissionOptions>(new SubmissionOptions()));
        var hall = IPAddress.Parse("198.51.100.1");

        // A busy hour: somebody votes every fifteen seconds, somebody writes every minute, every second of them with a browser without script.
        for (var i = 0; i < 240; i++)
        {
            Assert.Equal(TimeSpan.Zero, rates.Take(SubmissionKind.PageUsefulness, hall));
            Assert.True(i % 4 != 0 || rates.Take(SubmissionKind.PageReport, hall, i % 8 == 0 ? $"form{i}" : "") == TimeSpan.Zero);
            _clock.Advance(TimeSpan.FromSeconds(15));
        }
    }

    [Fact]
    public void Without_work_fewer_pass_and_who_did_it_is_not_held_up_by_them()
    {
        (_options.TextsPerMinute, _options.TextsPerHour, _options.TextsWithoutWorkPerHour) = (100, 5, 2);
        var from = IPAddress.Parse("203.0.113.7");

        Assert.Equal([true, true, false], Take("203.0.113.7", 3));
        Assert.Equal(TimeSpan.FromHours(1), _rates.Take(SubmissionKind.PageReport, from));
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(i => _rates.Take(SubmissionKind.PageReport, from, $"form{i}") == TimeSpan.Zero));
        Assert.Equal([true], Take("203.0.113.8", 1));

        _clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        Assert.Equal([false], Take("203.0.113.7", 1));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal([true, true, false], Take("203.0.113.7", 3));
    }

    [Fact]
    public void Work_counts_once_wherever_it_comes_from_and_is_not_used_up_by_what_is_refused()
    {
        (_options.TextsPerMinute, _options.TextsPerHour, _options.TextsWithoutWorkPerHour) = (100, 1, 0);
        bool From(string address, string form) => _rates.Take(SubmissionKind.PageReport, IPAddress.Parse(address), form) == TimeSpan.Zero;

        Assert.Equal((true, false, false), (From("203.0.113.7", "form1"), From("203.0.113.8", "form1"), From("203.0.113.7", "form2")));
        Assert.Equal((true, false), (From("203.0.113.8", "form2"), From("203.0.113.9", "")));
    }

    [Fact]
    public void Thirty_people_an_hour_without_script_pass_and_so_many_more()
    {
        var defaults = new SubmissionOptions();
        var rates = new SubmissionRates(_clock, new OptionsWrapper<SubmissionOptions>(defaults));
        Assert.True(defaults.TextsWithoutWorkPerHour >= 30);
        for (var i = 0; i < defaults.TextsWithoutWorkPerHour; i++)
        {
            Assert.Equal(TimeSpan.Zero, rates.Take(SubmissionKind.PageReport, IPAddress.Loopback));
            _clock.Advance(TimeSpan.FromSeconds(60));
        }

        Assert.Equal(TimeSpan.FromMinutes(60 - defaults.TextsWithoutWorkPerHour), rates.Take(SubmissionKind.PageReport, IPAddress.Loopback));
    }

    [Fact]
    public async Task Counting_at_once_loses_none()
    {
        _options.TextsPerMinute = _options.TextsPerHour = 100;
        var passed = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => Task.Run(() => _rates.Take(SubmissionKind.PageReport, IPAddress.Loopback) == TimeSpan.Zero)));

        Assert.Equal(100, passed.Count(p => p));
    }

    private bool[] Take(string address, int times) =>
        [.. Enumerable.Range(0, times).Select(_ => _rates.Take(SubmissionKind.PageReport, IPAddress.Parse(address)) == TimeSpan.Zero)];
}
