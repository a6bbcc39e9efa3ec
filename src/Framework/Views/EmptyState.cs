namespace PortalMitra.Framework.Views;

/// <summary>Model of <c>_Empty</c>: says what will be here and offers the next action.</summary>
public sealed record EmptyState(string Title, string Text, string? ActionText = null, string? ActionUrl = null);
