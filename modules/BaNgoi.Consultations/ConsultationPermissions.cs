namespace BaNgoi.Consultations;

/// <summary>Permissions of this module; recipes give them to roles.</summary>
public static class ConsultationPermissions
{
    /// <summary>Open and close consultations, moderate comments, decide on them, publish reports. Holds in the unit of the draft.</summary>
    public const string Manage = "ManageConsultations";
}
