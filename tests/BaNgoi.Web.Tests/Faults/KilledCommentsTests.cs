using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Faults;

/// <summary>Comments are sent by many at once and the site is killed in the middle: whatever was acknowledged is there.</summary>
public sealed class KilledCommentsTests
{
    private const string Form = "/gop-y/du-thao/su-dung-tam-thoi-via-he";
    private const int Senders = 2000;
    private const int AtOnce = 100;
    private const int KilledAfter = 700;

    // Every so many leave an address, to which a message with a link goes.
    private const int Addressed = 10;

    [Fact]
    public async Task Every_acknowledged_comment_is_there_after_a_kill()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await Links.SetBaseUrlAsync(folder);
        var acknowledged = new ConcurrentBag<string>();
        await using (var site = await RunningSite.StartAsync(
            folder, "--Cms:Submissions:TextsPerMinute=100000", "--Cms:Submissions:TextsPerHour=100000", "--Cms:Submissions:TextsWithoutWorkPerHour=100000", "--Cms:Submissions:MinimumSeconds=0", "--Cms:Submissions:MinimumSecondsWithoutWork=0"))
        {
            var form = await CitizenForm.OpenAsync(site.Client, Form);
            form.Values["buoc"] = "gui";
            var killed = 0;
            await Parallel.ForEachAsync(Enumerable.Range(1, Senders), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (n, ct) =>
            {
                var values = new Dictionary<string, string>(form.Values)
                {
                    ["noi-dung"] = string.Create(CultureInfo.InvariantCulture, $"Ý kiến thử số {n}"),
                    ["lien-he"] = n % Addressed == 0 ? string.Create(CultureInfo.InvariantCulture, $"so{n}@vi-du.example") : "",
                };
                try
                {
                    using var answer = await CitizenForm.PostAsync(site.Client, Form, values);
                    if (answer.StatusCode == HttpStatusCode.SeeOther)
                    {
                        acknowledged.Add(answer.Headers.Location!.ToString().Split('/')[^1]);
                    }
                }
                catch (HttpRequestException) when (Volatile.Read(ref killed) == 1)
                {
                    // Nobody told this sender that anything was received.
                }

                if (acknowledged.Count >= KilledAfter && Interlocked.Exchange(ref killed, 1) == 0)
                {
                    await site.KillAsync();
                }
            });
        }

        Assert.InRange(acknowledged.Count, KilledAfter, Senders - 1);
        await using var again = await RunningSite.StartAsync(folder);
        foreach (var code in acknowledged)
        {
            Assert.Equal(1, SiteData.Number(folder, $"SELECT count(*) FROM submissions s JOIN consultation_comments c ON c.SubmissionId = s.Id WHERE s.Code = '{code}'"));
        }

        // Address, message and link came with their submission, or none of them did.
        foreach (var table in new[] { "submission_contacts", "mail_messages", "submission_contact_links" })
        {
            Assert.Equal(0, SiteData.Number(folder, $"SELECT count(*) FROM {table} x WHERE NOT EXISTS (SELECT 1 FROM submissions s WHERE s.Id = x.SubmissionId)"));
            Assert.Equal(0, SiteData.Number(folder, $"SELECT count(*) FROM submissions s WHERE s.Kind = 'policy-comment' AND s.ContactHint <> '' AND NOT EXISTS (SELECT 1 FROM {table} x WHERE x.SubmissionId = s.Id)"));
        }

        Assert.True(SiteData.Number(folder, "SELECT count(*) FROM submission_contact_links") > KilledAfter / Addressed / 2);

        // No comment without its submission, no submission without its comment.
        Assert.Equal(0, SiteData.Number(folder, "SELECT count(*) FROM submissions s WHERE s.Kind = 'policy-comment' AND NOT EXISTS (SELECT 1 FROM consultation_comments c WHERE c.SubmissionId = s.Id)"));
        Assert.Equal(0, SiteData.Number(folder, "SELECT count(*) FROM consultation_comments c WHERE NOT EXISTS (SELECT 1 FROM submissions s WHERE s.Id = c.SubmissionId)"));
        Assert.Equal(HttpStatusCode.OK, (await again.Client.GetAsync(new Uri($"/bien-nhan/{acknowledged.First()}", UriKind.Relative))).StatusCode);
    }
}
