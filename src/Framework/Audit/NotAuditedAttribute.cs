namespace PortalMitra.Framework.Audit;

/// <summary>A property whose value must not stand in the audit trail: secrets, and long derived texts.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotAuditedAttribute : Attribute;
