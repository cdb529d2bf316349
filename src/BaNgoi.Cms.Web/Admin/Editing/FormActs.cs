using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>Buttons that re-arrange the form: nothing is saved, everything typed stays.</summary>
public static class FormActs
{
    /// <summary>Does what the button says.</summary>
    /// <returns>Name of what was touched, so that the page can show it.</returns>
    public static string Apply(FormAct act, FormValues values, ContentForm form, ContentDefinitions definitions, TimeProvider clock)
    {
        var listName = act.Verb is "pick" or "unpick" ? act.Name : FormNames.Items(act.Name);
        var list = values.List(listName).ToList();
        var at = list.IndexOf(act.Value);
        switch (act.Verb)
        {
            case "add" when definitions.Type(act.Value) is { } type:
                return Add(act, type, list, values, form, clock);
            case "remove" or "unpick" when at >= 0:
                list.RemoveAt(at);
                break;
            case "up" when at > 0:
                (list[at - 1], list[at]) = (list[at], list[at - 1]);
                break;
            case "down" when at >= 0 && at < list.Count - 1:
                (list[at + 1], list[at]) = (list[at], list[at + 1]);
                break;
            case "pick" when at < 0 && act.Value.Length > 0:
                list.Add(act.Value);
                break;
            case "replace" when act.Value.Length > 0:
                values.Set(act.Name, act.Value);
                return act.Name;
            default:
                return act.Name;
        }

        values.Set(listName, list);
        return act.Verb is "up" or "down" ? FormNames.Below(act.Name, act.Value) : act.Name;
    }

    private static string Add(FormAct act, TypeDefinition type, List<string> list, FormValues values, ContentForm form, TimeProvider clock)
    {
        var key = Ids.New(clock);
        var name = FormNames.Below(act.Name, key);
        values.Set(FormNames.Items(act.Name), [.. list, key]);
        values.Set(FormNames.Type(name), type.Name);
        form.FillDefaults(type, name, values);
        return name;
    }
}
