using System.Globalization;
using System.Text.RegularExpressions;
using BaNgoi.Cms.Documents;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>The button that takes the text of a Word file into a Markdown text of the form; nothing is saved.</summary>
public static partial class WordUpload
{
    /// <summary>Verb of the button.</summary>
    public const string Verb = "word";

    /// <summary>Value that puts the file's text in place of what was there; any other adds it at the end.</summary>
    public const string Replace = "thay";

    /// <summary>Value that adds the file's text at the end.</summary>
    public const string Append = "them";

    /// <summary>Name of the file input of a text.</summary>
    public static string FileOf(string name) => FormNames.Below(name, "word");

    /// <summary>Name of the choice between adding and replacing.</summary>
    public static string WayOf(string name) => FormNames.Below(name, "wordWay");

    /// <summary>Takes the text over.</summary>
    /// <param name="name">Name of the Markdown text.</param>
    /// <param name="files">What was uploaded.</param>
    /// <param name="values">The form; stays as it is when the file is refused.</param>
    /// <param name="notice">What was done and what was left out, in Vietnamese.</param>
    /// <returns>Why not, in Vietnamese; null when done.</returns>
    public static string? Apply(string name, IFormFileCollection files, FormValues values, out string notice)
    {
        notice = "";
        if (files[FileOf(name)] is not { } file)
        {
            return "chưa chọn tệp Word nào";
        }

        var before = values.Text(WayOf(name)) == Replace ? "" : values.Text(name).TrimEnd();
        using var bytes = file.OpenReadStream();
        var result = WordImport.Read(bytes, NextNote(before));
        if (result.Refusal is { } refusal)
        {
            return refusal;
        }

        values.Set(name, before.Length == 0 ? result.Markdown : $"{before}\n\n{result.Markdown}");
        notice = $"Đã lấy chữ từ “{file.FileName}”; chưa lưu. {LeftOut(result)}".TrimEnd();
        return null;
    }

    private static string LeftOut(WordImportResult result)
    {
        var images = result.Images > 0 ? $"Bỏ lại {result.Images} hình; cần hình nào thì tải lên thư viện tệp rồi chèn vào." : "";
        var boxes = result.TextBoxes > 0 ? $"Bỏ lại {result.TextBoxes} khung chữ; hãy chép tay phần chữ trong khung." : "";
        return $"{images} {boxes}".Trim();
    }

    // Notes of the text that is there keep their numbers.
    private static int NextNote(string markdown)
    {
        var used = Note().Matches(markdown).Select(note => int.Parse(note.Groups[1].Value, CultureInfo.InvariantCulture));
        return used.DefaultIfEmpty(0).Max() + 1;
    }

    [GeneratedRegex(@"\[\^([0-9]{1,6})\]")]
    private static partial Regex Note();
}
