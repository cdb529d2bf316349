using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Submissions.Intake.QueryLog;
using BaNgoi.Cms.Text;
using BaNgoi.Cms.Web.Admin.Editing;

namespace BaNgoi.Cms.Web.Admin.SearchWords;

/// <summary>
/// A phrase of citizens that comes with the address of a new item's editor: it stands in the fields of what people say, and in
/// the title. It is a suggestion in a form, saved by nobody but the editor who presses the button.
/// </summary>
public static class SaidPhrase
{
    /// <summary>The parameter.</summary>
    public const string Key = "loi";

    /// <summary>Puts the phrase into the form of a type that teaches the search; other types, and other texts, are left alone.</summary>
    public static void Fill(ContentDefinitions definitions, TypeDefinition type, string? typed, FormValues form)
    {
        if (type.Settings.Get<SearchTypeSettings>().Words == SearchWordsKind.None || string.IsNullOrEmpty(typed) || typed.Length > LoggableQuery.MaxCharacters
            || VietnameseText.Normalize(typed) is not { Length: > 0 } phrase)
        {
            return;
        }

        foreach (var part in type.OrderedParts.Where(part => !part.Imported))
        {
            var name = FormNames.Below(FormNames.Root, part.Name);
            var said = (definitions.Part(part.PartName)?.OrderedFields ?? []).Where(field => field.Settings.Get<SearchFieldSettings>().Role == SearchRole.Said).Select(field => field.Name);
            foreach (var key in said.Concat(part.PartName == "TitlePart" ? ["Title"] : []).Select(key => FormNames.Below(name, key)).Where(form.Has))
            {
                form.Set(key, phrase);
            }
        }
    }
}
