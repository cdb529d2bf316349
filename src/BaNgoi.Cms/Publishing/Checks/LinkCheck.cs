using AngleSharp.Dom;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Publishing.Checks;

/// <summary>
/// Links must lead somewhere. Pages and files of this site are looked up; addresses of other sites are only read, because
/// the office asks no other host.
/// </summary>
public sealed class LinkCheck(ISiteAddresses addresses) : IPublishingCheck
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<PublishingFinding>> FindAsync(PublishingSubject subject, CancellationToken ct)
    {
        var pieces = WrittenContent.Of(subject.Item, subject.Site.Definitions);
        var host = Uri.TryCreate(JsonRead.Text(subject.Site.Settings, "BaseUrl"), UriKind.Absolute, out var address) ? address.Host : "";
        var links = pieces.SelectMany(piece => LinksOf(piece, host)).Distinct().ToList();
        var ids = pieces.SelectMany(piece => piece.Document.QuerySelectorAll("[id]")).Select(element => ContentIds.Of(element.Id!)).ToHashSet(StringComparer.Ordinal);
        var known = await LinkedPages.LoadAsync(subject.Db, Values(links, LinkTarget.Page, addresses.DocumentOf), Values(links, LinkTarget.Media, path => path), ct);
        var own = AutoroutePart.PathOf(subject.Item);
        return [.. links.Select(link => Judge(link, ids, known, own)).OfType<PublishingFinding>()];
    }

    private static IEnumerable<Link> LinksOf(WrittenPiece piece, string host)
    {
        foreach (var element in piece.Document.QuerySelectorAll("a[href]"))
        {
            var url = element.GetAttribute("href")!;
            yield return Link.Of(piece, $"liên kết {WrittenPiece.Excerpt(string.IsNullOrWhiteSpace(element.TextContent) ? url : element.TextContent)}", url, host);
        }

        foreach (var element in piece.Document.QuerySelectorAll("img"))
        {
            var url = element.GetAttribute("src") ?? "";
            var link = Link.Of(piece, $"hình “{url}”", url, host);

            // Pages ask no other host: an image from elsewhere is taken out when they are made.
            yield return link.Target is LinkTarget.Media or LinkTarget.Page ? link
                : link with { Target = LinkTarget.Wrong, Value = "không nằm trên trang này nên không hiện được; hãy tải hình vào thư viện tệp rồi chèn lại" };
        }

        foreach (var (url, words) in piece.Links)
        {
            yield return Link.Of(piece, $"liên kết {WrittenPiece.Excerpt(words.Length > 0 ? words : url)}", url, host);
        }
    }

    private static List<string> Values(List<Link> links, LinkTarget target, Func<string, string> pathOf) =>
        [.. links.Where(link => link.Target == target).Select(link => pathOf(link.Value)).Distinct()];

    private PublishingFinding? Judge(Link link, HashSet<string> ids, LinkedPages known, string? own) => link.Target switch
    {
        LinkTarget.Wrong => Finding(link, link.Value),
        LinkTarget.Anchor when !ids.Contains(ContentIds.Of(link.Value)) => Finding(link, "dẫn tới một mục không có trong nội dung này"),
        LinkTarget.Media when !known.HasFile(link.Value) => Finding(link, $"dẫn tới tệp không có trong thư viện ({link.Value})"),
        LinkTarget.Page => JudgePage(link, known, own),
        _ => null,
    };

    private PublishingFinding? JudgePage(Link link, LinkedPages known, string? own)
    {
        var path = addresses.DocumentOf(link.Value);
        if (path.Length == 0 || path == own || known.IsPublished(path) || addresses.Answers(link.Value))
        {
            return null;
        }

        return known.MovedTo(path) is { } now ? Finding(link, $"dẫn tới địa chỉ cũ; địa chỉ bây giờ là /{now}", blocks: false)
            : known.DraftAt(path) is { } title ? Finding(link, $"dẫn tới “{title}” chưa đăng; hãy đăng trang đó trước, hoặc tạm bỏ liên kết")
            : known.IsWithdrawn(path) ? Finding(link, $"dẫn tới trang đã gỡ xuống (/{path})")
            : Finding(link, $"dẫn tới trang không có (/{path})");
    }

    private static PublishingFinding Finding(Link link, string wrong, bool blocks = true) => link.Piece.Finding($"{link.Words} {wrong}", blocks);

    private sealed record Link(WrittenPiece Piece, string Words, LinkTarget Target, string Value)
    {
        public static Link Of(WrittenPiece piece, string words, string url, string host)
        {
            var (target, value) = LinkAddress.Read(url, host);
            return new Link(piece, words, target, value);
        }
    }
}
