using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Benchmarks;

/// <summary>An editor without a browser: opens the admin's forms, fills them by their labels, presses their buttons.</summary>
internal sealed class EditorClient
{
    private readonly HttpClient _client;

    private EditorClient(HttpClient client) => _client = client;

    /// <summary>The administrator's first sign-in, with the password the setup printed.</summary>
    public static async Task<EditorClient> SignInAsync(RunningSite site, string oneTimePassword)
    {
        var editor = new EditorClient(site.NewClient());
        var chosen = await editor.SubmitAsync("/admin/dang-nhap", "Đăng nhập", ("Tên đăng nhập", Desk.Administrator), ("Mật khẩu", oneTimePassword));
        await editor.SubmitAsync(chosen, "Đổi mật khẩu", ("Mật khẩu hiện tại", oneTimePassword), ("Mật khẩu mới", Desk.OwnPassword), ("Gõ lại mật khẩu mới", Desk.OwnPassword));
        return editor;
    }

    /// <summary>Writes a page and publishes it; the watch starts when the site has answered.</summary>
    public async Task<Stopwatch> PublishPageAsync(string title)
    {
        await SubmitAsync("/admin/noi-dung/tao/Page", "Đăng", ("Tiêu đề", title));
        return Stopwatch.StartNew();
    }

    /// <summary>Opens a page of the office.</summary>
    public Task<string> ReadAsync(string path) => _client.GetStringAsync(path);

    /// <summary>Answers the first comment on a draft that has no answer yet.</summary>
    public async Task AnswerNextCommentAsync(string draftId)
    {
        var list = await new HtmlParser().ParseDocumentAsync(await ReadAsync($"/admin/du-thao/{draftId}/y-kien?tinh-trang=chua-tra-loi"));
        var comment = list.QuerySelector("main .items a")?.GetAttribute("href") ?? throw new InvalidOperationException("every comment is answered");
        await SubmitAsync(comment, "Trả lời", ("Tiếp thu", ""), ("Giải trình", "Phường làm sớm hơn một tuần."));
    }

    // Opens a page, fills its form, presses the button; where the answer leads.
    private async Task<string> SubmitAsync(string path, string button, params (string Label, string Text)[] texts)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await _client.GetStringAsync(path));
        var pressed = page.QuerySelectorAll<IHtmlButtonElement>("main button").FirstOrDefault(b => b.TextContent.Trim() == button && b.GetAttribute("tabindex") is null)
            ?? throw new InvalidOperationException($"{path} has no button “{button}”");
        var form = pressed.Form!;
        foreach (var (label, text) in texts)
        {
            var named = form.QuerySelectorAll<IHtmlLabelElement>("label").FirstOrDefault(l => l.TextContent.Trim().StartsWith(label, StringComparison.Ordinal) && ControlOf(l) is not null)
                ?? throw new InvalidOperationException($"{path} has no field “{label}”");
            Fill(ControlOf(named)!, text);
        }

        var values = form.Elements.OfType<IHtmlElement>().SelectMany(Values).ToList();
        if (pressed.Name is { Length: > 0 } name)
        {
            values.Add(KeyValuePair.Create(name, pressed.Value));
        }

        using var body = new FormUrlEncodedContent(values);
        var action = pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? path;
        using var answer = await _client.PostAsync(action.Length == 0 ? path : action, body);
        return (int)answer.StatusCode is 302 or 303
            ? answer.Headers.Location!.ToString()
            : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {(await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync())).QuerySelector("[role=alert]")?.TextContent.Trim()}");
    }

    // Named by the label, or within it.
    private static IHtmlElement? ControlOf(IHtmlLabelElement label) => label.Control ?? label.QuerySelector<IHtmlInputElement>("input");

    private static void Fill(IHtmlElement control, string text)
    {
        switch (control)
        {
            case IHtmlInputElement { Type: "radio" or "checkbox" } choice:
                choice.IsChecked = true;
                break;
            case IHtmlInputElement line:
                line.Value = text;
                break;
            case IHtmlTextAreaElement area:
                area.Value = text;
                break;
            default:
                throw new InvalidOperationException($"cannot fill a {control.TagName}");
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Name: { Length: > 0 } name, Type: "checkbox" or "radio" } box => box.IsChecked ? [KeyValuePair.Create(name, box.Value)] : [],
        IHtmlInputElement { Name: { Length: > 0 } name, Type: not ("file" or "submit" or "button") } input => [KeyValuePair.Create(name, input.Value)],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } area => [KeyValuePair.Create(name, area.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } name } select => [KeyValuePair.Create(name, select.Value ?? "")],
        _ => [],
    };
}
