namespace PortalMitra.Modules.Accounts.Accounts.EditUser;

internal enum EditReason
{
    Saved,
    NotFound,

    /// <summary>Somebody else saved after the form was opened.</summary>
    ChangedMeanwhile,

    /// <summary>Nobody could manage the portal afterwards.</summary>
    LastAdministrator,

    /// <summary>A rule of accounts; the errors say which.</summary>
    Refused,
}

/// <param name="Errors">For <see cref="EditReason.Refused"/>, in the reader's language.</param>
internal sealed record EditOutcome(EditReason Reason, IReadOnlyList<string> Errors)
{
    public EditOutcome(EditReason reason)
        : this(reason, [])
    {
    }
}
