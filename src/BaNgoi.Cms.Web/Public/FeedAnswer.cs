using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace BaNgoi.Cms.Web.Public;

/// <summary>A feed as it is sent.</summary>
internal static class FeedAnswer
{
    /// <summary>The Atom feed of some entries.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="page">Full address of the page that shows the same; its identity too.</param>
    /// <param name="self">Full address of the feed.</param>
    /// <param name="updated">When it last changed.</param>
    /// <param name="entries">The entries, newest first.</param>
    public static IResult Of(string title, string page, string self, DateTimeOffset updated, IEnumerable<SyndicationItem> entries)
    {
        var feed = new SyndicationFeed(title, "", new Uri(page), page, updated) { Language = "vi", Items = [.. entries] };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(self), "application/atom+xml"));
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            feed.GetAtom10Formatter().WriteTo(writer);
        }

        return Results.Bytes(bytes.ToArray(), "application/atom+xml; charset=utf-8");
    }
}
