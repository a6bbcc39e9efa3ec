using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PortalMitra.Framework.Data;

/// <summary>
/// Instants are UTC everywhere. SQLite gives them back without a kind and PostgreSQL refuses any other kind,
/// so both are settled here once.
/// </summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : DateTime.SpecifyKind(value, DateTimeKind.Utc),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
