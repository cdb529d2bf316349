using System.Diagnostics;
using System.Text.Json.Nodes;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Benchmarks;

/// <summary>What the pages and acts of a draft cost with few comments and with many: only what is shown may cost.</summary>
internal static class CommentScaleReport
{
    private const string Draft = "draftscale";
    private const string Path = "du-thao/do-thu";
    private const int Articles = 40;
    private const int PageSize = 20;
    private const int Samples = 40;
    private const double Goal = 1.2;

    // An empty query narrows nothing, and the output cache keeps no page that has one.
    private const string Anew = "?q=";

    /// <summary>Measures each size; 0 when none costs more than 1.2 times the first.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<int> sizes)
    {
        var figures = new Figures();
        IReadOnlyList<(string Name, double Cost)>? first = null;
        foreach (var size in sizes)
        {
            using var folder = await DataFolder.WithSiteAsync();
            var watch = Stopwatch.StartNew();
            await FillAsync(folder, size);
            Figures.Note($"{size:#,##0} comments imported", watch.Elapsed.TotalSeconds, "s");
            await using var site = await RunningSite.StartAsync(folder);
            var costs = await CostsAsync(site, folder, size);
            foreach (var (name, cost) in costs)
            {
                Figures.Note($"  {name}, median", cost, "ms");
            }

            foreach (var ((name, cost), (_, before)) in costs.Zip(first ?? []))
            {
                figures.AtMost($"{name} with {size:#,##0} / {sizes[0]:#,##0}", cost / before, Goal);
            }

            Figures.Note("  memory", site.WorkingSet / 1048576.0, "MB");
            first ??= costs;
        }

        return figures.ExitCode;
    }

    private static async Task<IReadOnlyList<(string Name, double Cost)>> CostsAsync(RunningSite site, DataFolder folder, int size)
    {
        var office = await EditorClient.SignInAsync(site, folder.Password);
        var last = (size + PageSize - 1) / PageSize;
        return
        [
            ("draft page made anew", await Median.OfAsync(Samples, _ => GetAsync(site, $"/{Path}{Anew}"))),
            ("last page of its comments", await Median.OfAsync(Samples, _ => GetAsync(site, $"/{Path}{Anew}&trang={last}"))),
            ("comments on one clause", await Median.OfAsync(Samples, n => GetAsync(site, $"/{Path}{Anew}&loc=Clause:{Uri.EscapeDataString($"Điều {(n % Articles) + 1}")}"))),
            ("page of one comment", await Median.OfAsync(Samples, n => GetAsync(site, $"/{Path}/y-kien/{(n * 7919 % size) + 1}{Anew}"))),
            ("form for a comment", await Median.OfAsync(Samples, _ => GetAsync(site, $"/gop-y/{Path}"))),
            ("the office's list", await Median.OfAsync(Samples, _ => office.ReadAsync($"/admin/du-thao/{Draft}/y-kien"))),
            ("an answer and the draft page after it", await Median.OfAsync(Samples, async _ =>
            {
                await office.AnswerNextCommentAsync(Draft);
                await GetAsync(site, $"/{Path}");
            })),
        ];
    }

    private static async Task GetAsync(RunningSite site, string path)
    {
        using var answer = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
    }

    private static async Task FillAsync(DataFolder folder, int size)
    {
        var draft = Recipes.Page(Draft, Path, "Dự thảo đo thử", string.Join("\n\n", Enumerable.Range(1, Articles).Select(n => $"### Điều {n}. Việc thứ {n}\n\nViệc thứ {n} làm theo lịch của phường.")));
        draft["ContentType"] = "DraftPolicy";
        draft["DraftPolicy"] = new JsonObject
        {
            ["Kind"] = new JsonObject { ["ContentItemIds"] = new JsonArray("kindpolicy") },
            ["IssuingBody"] = Text("Ủy ban nhân dân phường mẫu"),
            ["What"] = new JsonObject { ["Markdown"] = "Đo thử." },
            ["WhoDecides"] = Text("Phường mẫu"),
            ["WhoIsAffected"] = Text("Không ai"),
            ["WhatNext"] = Text("Không có gì."),
        };
        var consultation = new JsonObject
        {
            ["ContentItemId"] = Draft,
            ["OpenedDaysAgo"] = 5,
            ["ClosesInDays"] = 20,
            ["AnswerInDays"] = 35,
            ["Comments"] = new JsonArray([.. Enumerable.Range(0, size).Select(Comment)]),
        };
        var file = Recipes.Write(folder, "comments", Recipes.Content(draft), new JsonObject { ["name"] = "BaNgoi.Consultations", ["Consultations"] = new JsonArray(consultation) });
        var run = await Executable.RunAsync("import", file, folder.Argument);
        if (run.ExitCode != 0)
        {
            throw new InvalidOperationException(run.Error);
        }
    }

    private static JsonNode Comment(int n) => new JsonObject
    {
        ["Clause"] = $"dieu-{(n % Articles) + 1}",
        ["Text"] = $"Ý kiến đo thử thứ {n}: việc này nên làm sớm hơn, vì nhiều nhà ở tổ {n % 60} đang chờ.",
        ["DaysAgo"] = 3,
    };

    private static JsonObject Text(string text) => new() { ["Text"] = text };
}
