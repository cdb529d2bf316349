namespace BaNgoi.Cms.Submissions.Intake;

/// <summary>Names of the fields by which every public form guards itself; the theme's templates write them.</summary>
public static class FormGuardFields
{
    /// <summary>The form's <see cref="FormStamp"/>.</summary>
    public const string Stamp = "dau";

    /// <summary>The work the browser did for it, see <see cref="FormWork"/>.</summary>
    public const string Work = "loi-giai";

    /// <summary>A field people do not see: whoever fills it in is a machine.</summary>
    public const string Trap = "website";
}
