using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Web.Admin.Editing;

namespace BaNgoi.Cms.Web.Admin.SearchWords;

/// <summary>A content type whose items teach the search.</summary>
/// <param name="Type">The type.</param>
/// <param name="Kind">What its items teach.</param>
/// <param name="MayCreate">Whether the actor may make one.</param>
public sealed record WordType(TypeDefinition Type, SearchWordsKind Kind, bool MayCreate)
{
    /// <summary>What its items are for.</summary>
    public string Purpose => Kind switch
    {
        SearchWordsKind.Synonyms => "người dân gõ lời này thì tìm thêm lời trong tên chính thức",
        SearchWordsKind.Fillers => "lời hỏi không cho biết hỏi việc gì, tìm kiếm bỏ qua",
        SearchWordsKind.Elsewhere => "việc nơi khác làm: trả lời ngay nơi giải quyết",
        _ => "trang được xếp đầu kết quả khi người dân gõ lời này",
    };

    /// <summary>Its items in the content list.</summary>
    public string ListAddress => ListUrl.Of(AdminPaths.Content, ("kieu", Type.Name));

    /// <summary>All of a site, in the order of their kinds.</summary>
    public static IReadOnlyList<WordType> Of(ContentDefinitions definitions, Actor actor) =>
    [
        .. definitions.Types.Select(type => new WordType(type, type.Settings.Get<SearchTypeSettings>().Words, ItemActs.MayCreate(actor, type)))
            .Where(words => words.Kind != SearchWordsKind.None).OrderBy(words => words.Kind),
    ];

    /// <summary>The editor of a new item with the phrase already in it.</summary>
    public string NewAddress(string phrase) => ListUrl.Of($"{AdminPaths.Content}/tao/{Type.Name}", (SaidPhrase.Key, phrase));
}
